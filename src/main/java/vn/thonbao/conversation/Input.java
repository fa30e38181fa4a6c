package vn.thonbao.conversation;

import java.util.List;
import java.util.Set;

/** One thing that a reporter did. */
public sealed interface Input {

    /** Typed, or tapped: a button sends its own label. */
    record Said(String text) implements Input {}

    /** @param files at least one; already stored */
    record Sent(List<FileRef> files, String caption) implements Input {
        public Sent {
            files = List.copyOf(files);
        }
    }

    /**
     * A message that was changed after it was sent.
     *
     * @param fields whose figures it gave; not empty
     * @param text what it says now
     */
    record Rewritten(Set<String> fields, String text) implements Input {
        public Rewritten {
            fields = Set.copyOf(fields);
        }
    }

    /** The chat was opened, and nothing is said yet. */
    record Opened() implements Input {}

    /** @param id of the stored file; {@code kind} is image, document or voice */
    record FileRef(String id, String name, String kind) {}
}
