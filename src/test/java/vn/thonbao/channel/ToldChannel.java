package vn.thonbao.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The outside world: answers what it is told to, else that it delivered. */
final class ToldChannel implements ChannelAdapter {
    private final String name;
    final List<String> heard = new CopyOnWriteArrayList<>();
    String breaksAt = "";
    Runnable breaks = () -> {
        throw new IllegalStateException("bug");
    };
    int partLimit = 4096;
    Capabilities.Pace pace = Capabilities.Pace.FREE;
    Optional<CompletableFuture<SendResult>> slow = Optional.empty();
    private final Deque<SendResult> answers = new ConcurrentLinkedDeque<>();
    private final Semaphore any = new Semaphore(0);

    ToldChannel() {
        this("telegram");
    }

    ToldChannel(String name) {
        this.name = name;
    }

    void answers(SendResult... results) {
        answers.addAll(new ArrayDeque<>(List.of(results)));
    }

    void await(String text) throws InterruptedException {
        while (!heard.contains(text)) {
            if (!any.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new AssertionError("\"" + text + "\" was not sent within 20 s");
            }
        }
    }

    @Override
    public String channel() {
        return name;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(partLimit, 64, Map.of(), true, Optional.empty(), pace);
    }

    @Override
    public CompletionStage<SendResult> send(OutgoingMessage message) {
        return Parts.inOrder(message, capabilities(), part -> say(message, part.text()));
    }

    private CompletionStage<SendResult> say(OutgoingMessage message, String text) {
        if (text.equals(breaksAt)) {
            breaks.run();
        }
        heard.add(text);
        any.release();
        var held = slow;
        slow = Optional.empty();
        return held.<CompletionStage<SendResult>>map(later -> later)
                .orElseGet(() -> CompletableFuture.completedStage(
                        answers.isEmpty() ? new SendResult.Delivered("p" + message.id()) : answers.remove()));
    }
}
