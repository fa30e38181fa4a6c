package vn.thonbao.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.thonbao.platform.Sha256;

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

    private static final int LONGEST_NAME = 120;
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final long limitBytes;

    public FileStore(Path folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
    }

    /** Reads at most the limit plus one byte; leaves nothing behind when it refuses. */
    public Outcome store(InputStream bytes, String name) {
        try {
            Files.createDirectories(folder);
            var arriving = Files.createTempFile(folder, "arriving", ".tmp");
            try {
                return judge(arriving, write(bytes, arriving), name);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(InputStream bytes, Path file) throws IOException {
        var digest = Sha256.digest();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (var left = limitBytes + 1; left > 0; ) {
                var chunk = bytes.readNBytes((int) Math.min(CHUNK, left));
                if (chunk.length == 0) {
                    break;
                }
                digest.update(chunk);
                for (var rest = ByteBuffer.wrap(chunk); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                left -= chunk.length;
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Outcome judge(Path file, String sha256, String name) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            return new Outcome.Empty();
        }
        if (size > limitBytes) {
            return new Outcome.TooLarge(limitBytes);
        }
        var format = FileFormat.of(file);
        if (format.isEmpty()) {
            return new Outcome.NotAccepted(FileFormat.looksLike(file));
        }
        keep(file, place(sha256));
        return new Outcome.Stored(
                new StoredFile(sha256, format.get().kind(), format.get().mediaType(), size, harmless(name)));
    }

    private static void keep(Path file, Path place) throws IOException {
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(place.getParent())) {
            directory.force(true); // the name, too, survives a power cut
        }
    }

    /** Names come from strangers and end up in pages and download headers. */
    private static String harmless(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\"<>]", "").strip();
        return clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
    }

    /** Of a stored file, by its bytes; empty if nothing is stored under that hash. */
    public Optional<String> mediaType(String sha256) {
        var stored = find(sha256);
        try {
            return stored.isPresent() ? FileFormat.of(stored.get()).map(FileFormat::mediaType) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws java.util.NoSuchElementException if nothing is stored under that hash */
    public Path path(String sha256) {
        return find(sha256).orElseThrow(() -> new NoSuchElementException("no file " + sha256));
    }

    private Optional<Path> find(String sha256) {
        return Optional.of(sha256)
                .filter(hash -> hash.matches("[0-9a-f]{64}"))
                .map(this::place)
                .filter(Files::exists);
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
