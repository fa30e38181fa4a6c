package vn.thonbao.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is by its first bytes; a name can say anything. */
enum FileFormat {
    JPEG("image", "image/jpeg", head -> head.startsWith("\u00ff\u00d8\u00ff")),
    PNG("image", "image/png", head -> head.startsWith("\u0089PNG\r\n\u001a\n")),
    GIF("image", "image/gif", head -> head.startsWith("GIF87a") || head.startsWith("GIF89a")),
    WEBP("image", "image/webp", head -> head.startsWith("RIFF") && head.startsWith("WEBP", 8)),
    HEIC("image", "image/heic", head -> brand(head, "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1")),
    PDF("document", "application/pdf", head -> head.startsWith("%PDF-")),
    OGG("voice", "audio/ogg", head -> head.startsWith("OggS")),
    M4A("voice", "audio/mp4", head -> brand(head, "M4A ", "M4B ")),
    AAC("voice", "audio/aac", head -> head.matches("(?s)\u00ff[\u00f0\u00f1\u00f8\u00f9].*")),
    MP3("voice", "audio/mpeg", head -> head.matches("(?s)(ID3|\u00ff[\u00e2\u00e3\u00f2\u00f3\u00fa\u00fb]).*")),
    DOCX("document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", head -> false),
    XLSX("document", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", head -> false);

    private static final String ZIP = "PK\u0003\u0004";

    private final String kind;
    private final String mediaType;
    private final Predicate<String> begins;

    /** @param begins judges the first bytes, each as one character (ISO-8859-1) */
    FileFormat(String kind, String mediaType, Predicate<String> begins) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.begins = begins;
    }

    /** image, document or voice */
    String kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileFormat> of(Path file) throws IOException {
        var head = head(file);
        return head.startsWith(ZIP)
                ? office(file)
                : Arrays.stream(values()).filter(f -> f.begins.test(head)).findFirst();
    }

    /** For the refusal: as a person would call it. */
    static String looksLike(Path file) throws IOException {
        var head = head(file);
        if (head.startsWith("MZ") || head.startsWith("\u007fELF")) {
            return "chương trình";
        }
        return head.startsWith(ZIP) ? "tệp nén" : "tệp lạ";
    }

    private static String head(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(16), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean brand(String head, String... brands) {
        return head.startsWith("ftyp", 4) && List.of(brands).contains(head.substring(8, Math.min(12, head.length())));
    }

    private static Optional<FileFormat> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (ZipException | IllegalArgumentException e) { // the latter where a comment in it is no text
            return Optional.empty(); // broken, so it is none of ours
        }
    }
}
