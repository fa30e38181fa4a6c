package vn.thonbao.channel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thonbao.directory.ChatAddress;

/**
 * What is being sent: so many at once, and one for each chat. Started and landed on the sender's thread; what the channel
 * answers comes on any.
 */
final class Flights {

    /** With 50 ms for an answer this is 5,000 messages a second. */
    static final int MOST = 256;

    record Landed(Due message, SendResult result, int partsDone) {}

    private final Set<ChatAddress> chats = new HashSet<>();
    private final ConcurrentLinkedQueue<Landed> landed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unheard = new AtomicInteger();
    private final List<Landed> unmarked = new ArrayList<>();

    int room() {
        return MOST - chats.size();
    }

    boolean none() {
        return chats.isEmpty();
    }

    Set<ChatAddress> chats() {
        return chats;
    }

    /** @param bell rung when the channel has answered, unless it has rung since the last {@link #land} */
    void start(Due message, OutgoingMessage out, CompletionStage<SendResult> sent, Runnable bell) {
        chats.add(message.to());
        sent.whenComplete((result, fault) -> {
            landed.add(new Landed(
                    message,
                    fault == null
                            ? result
                            : new SendResult.Unknown("fault " + fault.getClass().getSimpleName()),
                    out.partsDone().get()));
            if (unheard.getAndIncrement() == 0) {
                bell.run();
            }
        });
    }

    /** Those that were answered and are not {@link #settled} yet. */
    List<Landed> land() {
        unheard.set(0); // first: what lands from now on rings again
        for (var one = landed.poll(); one != null; one = landed.poll()) {
            unmarked.add(one);
        }
        return List.copyOf(unmarked);
    }

    /** What became of them is stored: only now may their chats be written to again, else the same would go out twice. */
    void settled(List<Landed> marked) {
        unmarked.removeAll(marked);
        marked.forEach(one -> chats.remove(one.message().to()));
    }
}
