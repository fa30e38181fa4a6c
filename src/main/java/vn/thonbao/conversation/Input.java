package vn.thonbao.conversation;

import java.util.List;

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

    /** The chat was opened, and nothing is said yet. */
    record Opened() implements Input {}

    /** @param id of the stored file; {@code kind} is image, document or voice */
    record FileRef(String id, String name, String kind) {}
}
