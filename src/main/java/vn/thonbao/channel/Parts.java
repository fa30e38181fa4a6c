package vn.thonbao.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import vn.thonbao.channel.SendResult.Delivered;

/** Sends a message part by part; what goes wrong with one ends it, and the next try begins with that one. */
public final class Parts {

    private final OutgoingMessage message;
    private final List<Rendering.Part> parts;
    private final Function<Rendering.Part, CompletionStage<SendResult>> send;
    private final List<String> delivered = new ArrayList<>();

    private Parts(
            OutgoingMessage message,
            List<Rendering.Part> parts,
            Function<Rendering.Part, CompletionStage<SendResult>> send) {
        this.message = message;
        this.parts = parts;
        this.send = send;
    }

    /** @return if all were delivered, the channel's ids of those that this try sent, a space between them */
    public static CompletionStage<SendResult> inOrder(
            OutgoingMessage message, Capabilities can, Function<Rendering.Part, CompletionStage<SendResult>> send) {
        return new Parts(message, Rendering.of(message, can).parts(), send).rest();
    }

    private CompletionStage<SendResult> rest() {
        var next = Math.min(message.partsDone().get(), parts.size() - 1);
        return sent(parts.get(next)).thenCompose(result -> {
            if (!(result instanceof Delivered done)) {
                return CompletableFuture.completedStage(result);
            }
            delivered.add(done.providerId());
            message.partsDone().set(next + 1);
            return next + 1 < parts.size()
                    ? rest()
                    : CompletableFuture.completedStage(
                            new Delivered(String.join(" ", delivered).strip()));
        });
    }

    /** The words, and the other files, must not be lost over one that the channel refuses. */
    private CompletionStage<SendResult> sent(Rendering.Part part) {
        var first = send.apply(part);
        return part.file().isEmpty()
                ? first
                : first.thenCompose(result -> result instanceof SendResult.BadContent
                        ? send.apply(part.asLink())
                        : CompletableFuture.completedStage(result));
    }
}
