package vn.thonbao.platform.files;

import java.io.InputStream;
import java.nio.file.Path;

/** Files that people send, kept in the data folder under the SHA-256 of their bytes. */
public final class FileStore {

    public sealed interface Outcome {
        /** Stored and on disk; the same bytes twice are one file. */
        record Stored(StoredFile file) implements Outcome {}

        record TooLarge(long limitBytes) implements Outcome {}

        /** Not an image, document or voice note we keep: judged by its bytes, never by its name. */
        record NotAccepted(String looksLike) implements Outcome {}

        record Empty() implements Outcome {}
    }

    /** @param kind image, document or voice */
    public record StoredFile(String sha256, String kind, String mediaType, long size, String name) {}

    private final Path folder;
    private final long limitBytes;

    public FileStore(Path folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
    }

    /** Reads at most the limit plus one byte; leaves nothing behind when it refuses. */
    public Outcome store(InputStream bytes, String name) {
        throw new UnsupportedOperationException("helper D " + folder + limitBytes);
    }

    /** @throws java.util.NoSuchElementException if nothing is stored under that hash */
    public Path path(String sha256) {
        throw new UnsupportedOperationException("helper D");
    }
}
