package vn.thonbao.channel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.OpenChat;
import vn.thonbao.directory.PersonId;

/** Where a person is written to unasked. An answer goes to the chat it answers, unless its bot has nothing left to send with. */
@Component
public class Routes {

    private final Directory directory;
    private final Map<String, ChannelAdapter> adapters;

    Routes(Directory directory, List<ChannelAdapter> adapters) {
        this.directory = directory;
        this.adapters = adapters.stream().collect(toMap(ChannelAdapter::channel, identity()));
    }

    /**
     * The best first: chats whose channel lets us write now, the one used last before the others; then those where only a dearer
     * way is left; last those whose channel is down, where a message waits for its repair. Empty: only a call reaches this person.
     */
    public List<ChatAddress> to(PersonId person, Instant now) {
        return directory.openChats(person).stream()
                .filter(chat -> canPush(chat, now))
                .sorted(Comparator.comparing((OpenChat chat) -> isDown(chat.address()))
                        .thenComparing(chat -> !isInWindow(chat, now)))
                .map(OpenChat::address)
                .toList();
    }

    private boolean canPush(OpenChat chat, Instant now) {
        return isInWindow(chat, now)
                || adapter(chat.address())
                        .filter(a -> a.capabilities().beyondWindow())
                        .isPresent();
    }

    private boolean isInWindow(OpenChat chat, Instant now) {
        return adapter(chat.address())
                .map(a -> a.capabilities().isInWindow(chat.lastUsedAt(), now))
                .orElse(true);
    }

    boolean isDown(ChatAddress chat) {
        return adapter(chat)
                .map(a -> a.health()
                        .filter(h -> h.state() == ChannelHealth.State.OFF)
                        .isPresent())
                .orElse(true);
    }

    boolean isNoticed(ChatAddress chat) {
        return adapter(chat).map(a -> a.capabilities().noticed()).orElse(true);
    }

    private Optional<ChannelAdapter> adapter(ChatAddress chat) {
        return Optional.ofNullable(adapters.get(chat.channel()));
    }
}
