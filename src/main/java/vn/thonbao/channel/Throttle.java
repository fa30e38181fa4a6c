package vn.thonbao.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thonbao.directory.ChatAddress;

/** Who may be written to now: bots that must be left alone, and the pace of what nobody asked for. For one thread. */
final class Throttle {

    private static final int MANY = 10_000;

    private final Map<String, Instant> stopped = new HashMap<>();
    private final Map<String, LeftAlone> leftAlone = new HashMap<>();
    private final Map<String, Bucket> ofBots = new HashMap<>();
    private final Map<String, Bucket> ofChats = new HashMap<>();

    void stop(String bot, Instant until) {
        stopped.merge(bot, until, (a, b) -> a.isAfter(b) ? a : b);
    }

    /**
     * A channel does not say whether one chat is written to too often or all of them: once a second chat is told so while the
     * first still has to wait, it is all of them.
     */
    void tooMany(Due message, Instant until, Instant now) {
        var before = leftAlone.put(message.bot(), new LeftAlone(message.to(), until));
        if (before != null && !before.chat().equals(message.to()) && now.isBefore(before.until())) {
            stop(message.bot(), until);
        }
    }

    private record LeftAlone(ChatAddress chat, Instant until) {}

    Set<String> stopped(Instant now) {
        stopped.values().removeIf(until -> !now.isBefore(until));
        return stopped.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    boolean isStopped(String bot) {
        return stopped.containsKey(bot);
    }

    /** Takes a token of the bot and one of the chat, or neither. Answers need none. */
    boolean allows(Due message, Capabilities.Pace pace, Instant now) {
        if (message.urgency() == Outgoing.Intent.REPLY.ordinal()) {
            return true;
        }
        if (ofChats.size() > MANY) {
            ofChats.values().removeIf(bucket -> bucket.full(now));
        }
        var ofBot = ofBots.computeIfAbsent(message.bot(), b -> new Bucket(pace.perSecond(), now));
        var ofChat = ofChats.computeIfAbsent(
                message.bot() + ' ' + message.to().chatId(), c -> new Bucket(pace.perSecondAndChat(), now));
        if (!ofBot.any(now) || !ofChat.any(now)) {
            return false;
        }
        ofBot.take();
        ofChat.take();
        return true;
    }

    /** Bots that may send hardly anything unasked now: looking for it would find many and send one. */
    Set<String> resting(Instant now) {
        return ofBots.entrySet().stream()
                .filter(bot -> bot.getValue().isLow(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Holds what may be sent in one second. */
    private static final class Bucket {
        private final int perSecond;
        private double tokens;
        private Instant filled;

        Bucket(int perSecond, Instant now) {
            this.perSecond = perSecond;
            this.tokens = perSecond;
            this.filled = now;
        }

        boolean any(Instant now) {
            return perSecond == 0 || filled(now) >= 1;
        }

        boolean isLow(Instant now) {
            return perSecond > 0 && filled(now) < perSecond / 4.0;
        }

        boolean full(Instant now) {
            return perSecond == 0 || filled(now) >= perSecond;
        }

        /** A clock that was moved back fills nothing. */
        private double filled(Instant now) {
            var seconds = Math.max(0, Duration.between(filled, now).toMillis() / 1000.0);
            tokens = Math.min(perSecond, tokens + seconds * perSecond);
            filled = now;
            return tokens;
        }

        void take() {
            tokens -= 1;
        }
    }
}
