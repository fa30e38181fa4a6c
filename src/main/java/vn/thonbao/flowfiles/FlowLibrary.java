package vn.thonbao.flowfiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thonbao.conversation.Flow;
import vn.thonbao.conversation.Phrases;
import vn.thonbao.platform.yaml.Mistake;
import vn.thonbao.understanding.Vocabulary;

/** Everything in {@code conversation-flows/} that the bot says, asks and understands. */
public record FlowLibrary(List<Flow> flows, Phrases phrases, Vocabulary vocabulary) {

    /** A folder without a mistake, or all mistakes of all files. */
    public sealed interface Result {
        record Good(FlowLibrary library) implements Result {}

        /** @param mistakes sorted by file and line; at least one */
        record Bad(List<Mistake> mistakes) implements Result {
            public Bad {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    public FlowLibrary {
        flows = List.copyOf(flows);
    }

    /** Reads all files before it answers, so that nobody mends one mistake to meet the next. */
    public static Result read(Path folder) {
        return new Folder(folder).read();
    }

    /** The vocabulary alone, for what only reads. */
    public static VocabularyResult vocabulary(Path folder) {
        return new Folder(folder).vocabulary();
    }

    /** @param vocabulary empty exactly when there are mistakes */
    public record VocabularyResult(Optional<Vocabulary> vocabulary, List<Mistake> mistakes) {}

    public Flow flow(String name) {
        return flows.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no flow " + name));
    }
}
