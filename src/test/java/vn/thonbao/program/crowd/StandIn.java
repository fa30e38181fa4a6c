package vn.thonbao.program.crowd;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.json.JsonMapper;

/** Telegram for a crowd: updates wait until an offset confirms them; what is sent is heard at once, or lost as told. */
public final class StandIn implements AutoCloseable {

    public static final String TOKEN = "4711:made-up-secret";
    private static final int MOST_UPDATES = 100;
    private static final long DAY = 86_400;
    private static final long SOME_DAY = 1_790_000_000;

    /** @param told whether the sender was told so, without a fault */
    record Heard(long chat, String text, boolean told) {}

    interface Ear {
        void hears(Heard message);
    }

    private final JsonMapper json = new JsonMapper();
    private volatile Faults faults;
    private final Wire wire;
    private final TreeMap<Long, String> updates = new TreeMap<>();
    private final LinkedHashMap<Long, String> confirmed = new LinkedHashMap<>();
    private final Map<Long, Long> chats = new HashMap<>();
    private final Map<Long, Long> handedOut = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private volatile Ear ear = message -> {};
    private long next = 7001;

    public StandIn(Faults faults) throws IOException {
        this.faults = faults;
        this.wire = new Wire(this::answer);
    }

    public String address() {
        return "http://127.0.0.1:" + wire.port();
    }

    /** From now on every answer takes so long. */
    void take(Duration each) {
        faults = new Faults(faults.share(), each, faults.chance());
    }

    void listen(Ear whose) {
        ear = whose;
    }

    synchronized void say(long chat, String text) {
        var at = faults.strikes() ? SOME_DAY - DAY : SOME_DAY;
        updates.put(next, """
                {"update_id":%d,"message":{"message_id":%d,"date":%d,"from":{"id":%d,"is_bot":false,"first_name":"Hùng"},\
                "chat":{"id":%d,"type":"private"},"text":"%s"}}""".formatted(next, next, at, chat, chat, text));
        chats.put(next, chat);
        next++;
        notifyAll();
    }

    /** Nanoseconds since the chat's last update was handed out for the first time. */
    long sinceHandedOut(long chat) {
        return System.nanoTime() - handedOut.getOrDefault(chat, 0L);
    }

    /** Every call by its method since the last time this was asked. */
    public Map<String, Long> calls() {
        var counts = new TreeMap<String, Long>();
        calls.forEach((method, count) -> counts.put(method, count.sumThenReset()));
        return counts;
    }

    private Wire.Answer answer(String method, String body) throws InterruptedException {
        calls.computeIfAbsent(method, m -> new LongAdder()).increment();
        var kind = faults.next();
        return switch (method) {
            case "getupdates" -> kind.heard() ? faults.answer(kind, ok(poll(body))) : faults.answer(kind, "");
            case "sendmessage" -> {
                if (kind.heard()) {
                    hear(body, kind == Faults.Kind.NONE);
                }
                yield faults.answer(
                        kind, ok("{\"message_id\":1,\"date\":1790000000,\"chat\":{\"id\":1,\"type\":\"private\"}}"));
            }
            default -> faults.answer(kind, ok("true"));
        };
    }

    private static String ok(String result) {
        return "{\"ok\":true,\"result\":" + result + "}";
    }

    private void hear(String body, boolean told) {
        var message = json.readTree(body);
        var text =
                message.path("text").asString() + message.path("reply_markup").toString();
        ear.hears(new Heard(message.path("chat_id").asLong(), text, told));
    }

    private synchronized String poll(String body) throws InterruptedException {
        var asked = json.readTree(body);
        confirm(asked.path("offset").asLong());
        var until = System.nanoTime() + asked.path("timeout").asLong() * 1_000_000_000L;
        for (var left = until - System.nanoTime(); updates.isEmpty() && left > 0; left = until - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
        var batch = new ArrayList<String>();
        var now = System.nanoTime();
        for (var update : updates.entrySet()) {
            if (batch.size() == MOST_UPDATES) {
                break;
            }
            batch.add(update.getValue());
            var chat = chats.remove(update.getKey());
            if (chat != null) { // the first time
                handedOut.put(chat, now);
            }
        }
        batch.addAll(again());
        if (faults.strikes()) {
            Collections.shuffle(batch, faults.chance());
        }
        return batch.toString();
    }

    private void confirm(long offset) {
        var done = updates.headMap(offset);
        if (faults.share() > 0) {
            confirmed.putAll(done);
            confirmed.keySet().removeIf(id -> id < next - MOST_UPDATES);
        }
        done.clear();
    }

    /** Confirmed ones that come all the same. */
    private List<String> again() {
        return confirmed.values().stream()
                .filter(update -> faults.strikes())
                .limit(5)
                .toList();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
