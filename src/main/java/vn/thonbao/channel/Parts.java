package vn.thonbao.channel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Sends a long message part by part; what goes wrong with one ends it, and the next try begins with that one. */
public final class Parts {

    private Parts() {}

    public static CompletionStage<SendResult> inOrder(
            OutgoingMessage message, Capabilities can, Function<Rendering.Part, CompletionStage<SendResult>> send) {
        return from(message, Rendering.of(message, can).parts(), send);
    }

    private static CompletionStage<SendResult> from(
            OutgoingMessage message,
            List<Rendering.Part> parts,
            Function<Rendering.Part, CompletionStage<SendResult>> send) {
        var next = Math.min(message.partsDone().get(), parts.size() - 1);
        return send.apply(parts.get(next)).thenCompose(result -> {
            if (!(result instanceof SendResult.Delivered)) {
                return CompletableFuture.completedStage(result);
            }
            message.partsDone().set(next + 1);
            return next + 1 < parts.size() ? from(message, parts, send) : CompletableFuture.completedStage(result);
        });
    }
}
