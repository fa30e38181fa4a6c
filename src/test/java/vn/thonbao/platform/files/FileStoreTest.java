package vn.thonbao.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thonbao.platform.files.FileStore.Outcome;

class FileStoreTest {
    private static final int LIMIT = 1000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "FFD8FFE0, image, image/jpeg",
        "89504E470D0A1A0A, image, image/png",
        "474946383961, image, image/gif",
        "524946460000000057454250, image, image/webp",
        "000000186674797068656963, image, image/heic",
        "255044462D312E37, document, application/pdf",
        "4F676753, voice, audio/ogg",
        "00000020667479704D344120, voice, audio/mp4",
        "FFF15080, voice, audio/aac",
        "FFFB9000, voice, audio/mpeg",
        "494433040000, voice, audio/mpeg"
    })
    void knowsAFileByItsFirstBytes(String head, String kind, String mediaType) {
        var stored = stored(store(hex(head), "gì cũng được.txt"));

        assertThat(stored.kind()).isEqualTo(kind);
        assertThat(stored.mediaType()).isEqualTo(mediaType);
    }

    @Test
    void keepsTheBytesOnceUnderTheirHash() throws IOException {
        var first = stored(store(hex("FFD8FFE0"), "C:\\ảnh\\bảng \"kê\".jpg"));
        var again = stored(store(hex("FFD8FFE0"), "../../etc/khác.jpg"));

        assertThat(first.sha256()).isEqualTo(again.sha256());
        assertThat(first.name()).isEqualTo("bảng kê.jpg");
        assertThat(again.name()).isEqualTo("khác.jpg");
        assertThat(new FileStore(folder, LIMIT).path(first.sha256())).hasBinaryContent(hex("FFD8FFE0"));
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void refusesAProgramThatCallsItselfAPhotoAndLeavesNothingBehind() throws IOException {
        assertThat(store(hex("4D5A9000"), "anh.jpg")).isEqualTo(new Outcome.NotAccepted("chương trình"));
        assertThat(store(new byte[0], "anh.jpg")).isEqualTo(new Outcome.Empty());
        assertThat(store(jpegOf(LIMIT + 1), "anh.jpg")).isEqualTo(new Outcome.TooLarge(LIMIT));
        assertThat(files()).isZero();
        assertThat(store(jpegOf(LIMIT), "anh.jpg")).isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void tellsADocumentFromAnyOtherArchive() throws IOException {
        assertThat(stored(store(zipWith("word/document.xml"), "bc.docx")).mediaType())
                .contains("wordprocessing");
        assertThat(stored(store(zipWith("xl/workbook.xml"), "bc.xlsx")).mediaType())
                .contains("spreadsheet");
        assertThat(store(zipWith("virus.js"), "bc.docx")).isEqualTo(new Outcome.NotAccepted("tệp nén"));
        assertThat(store(hex("504B03040000"), "bc.docx")).isEqualTo(new Outcome.NotAccepted("tệp nén"));
    }

    @Test
    void aDocumentWhoseCommentIsNoTextIsRefusedAndHarmsNothing() throws IOException {
        var archive = new String(zipWith("word/document.xml"), StandardCharsets.ISO_8859_1);
        var broken = archive.replace("made up", "\u00c3\u0028\u00ff\u00ff\u00ff\u00ff\u00ff");
        assertThat(store(broken.getBytes(StandardCharsets.ISO_8859_1), "bc.docx"))
                .isEqualTo(new Outcome.NotAccepted("tệp nén"));
    }

    @Test
    void findsNothingOutsideItsFolder() {
        var files = new FileStore(folder, LIMIT);

        assertThatThrownBy(() -> files.path("../../etc/passwd")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> files.path("0".repeat(64))).isInstanceOf(NoSuchElementException.class);
    }

    private Outcome store(byte[] bytes, String name) {
        return new FileStore(folder, LIMIT).store(new ByteArrayInputStream(bytes), name);
    }

    private static FileStore.StoredFile stored(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        return ((Outcome.Stored) outcome).file();
    }

    private static byte[] hex(String text) {
        return java.util.HexFormat.of().parseHex(text);
    }

    private static byte[] jpegOf(int size) {
        return Arrays.copyOf(hex("FFD8FFE0"), size);
    }

    private static byte[] zipWith(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var named = new ZipEntry(entry);
            named.setComment("made up");
            zip.putNextEntry(named);
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private long files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
