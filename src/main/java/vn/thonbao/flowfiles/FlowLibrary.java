package vn.thonbao.flowfiles;

import java.nio.file.Path;
import java.util.List;
import vn.thonbao.conversation.Flow;
import vn.thonbao.conversation.Phrases;
import vn.thonbao.platform.yaml.Mistake;
import vn.thonbao.understanding.Vocabulary;

/** Everything in {@code conversation-flows/} that the bot says, asks and understands. */
public record FlowLibrary(List<Flow> flows, Phrases phrases, Vocabulary vocabulary) {

    /** A folder without a mistake, or all mistakes of all files. */
    public sealed interface Result {
        record Good(FlowLibrary library) implements Result {}

        record Bad(List<Mistake> mistakes) implements Result {}
    }

    public FlowLibrary {
        flows = List.copyOf(flows);
    }

    public static Result read(Path folder) {
        throw new UnsupportedOperationException("helper F " + folder);
    }

    public Flow flow(String name) {
        return flows.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no flow " + name));
    }
}
