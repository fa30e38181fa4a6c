package vn.thonbao.workbook.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks at a file from outside: whether it is a workbook at all, and no larger inside than one can be. */
final class Wrapping {
    static final long MOST_INSIDE = 200L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] OLD_OFFICE = HEX.parseHex("d0cf11e0a1b11ae1");
    private static final byte[] ZIP = HEX.parseHex("504b0304");

    private Wrapping() {}

    /** @return why it is refused, in kind words */
    static Optional<String> refusal(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("Tệp này trống, không có gì bên trong. Xin chọn lại tệp Excel.");
        }
        if (startsWith(bytes, OLD_OFFICE)) {
            return Optional.of(
                    "Tệp này là Excel kiểu cũ (.xls) hoặc có mật khẩu. Xin mở bằng Excel, bỏ mật khẩu nếu có, chọn"
                            + " “Lưu thành” (Save As) loại “Excel Workbook (.xlsx)” rồi tải lên lại.");
        }
        if (startsWith(bytes, ZIP)) {
            return unpacked(bytes);
        }
        return Optional.of(
                readable(bytes)
                        ? "Tệp này là văn bản (ví dụ .csv), không phải sổ Excel. Xin mở bằng Excel, chọn “Lưu thành” (Save As) loại"
                                + " “Excel Workbook (.xlsx)” rồi tải lên lại; hoặc chép số liệu vào mẫu tải từ trang này."
                        : "Tệp này không phải sổ Excel (.xlsx). Xin chọn lại, hoặc tải mẫu từ trang này rồi điền vào.");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean readable(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.UTF_8);
        return start.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }

    /** Opened with the same library as the reader, so that both see the same parts; what a part says of its size is not believed. */
    private static Optional<String> unpacked(byte[] bytes) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.stream().noneMatch(part -> part.getName().equalsIgnoreCase("xl/workbook.xml"))) {
                return Optional.of(
                        "Tệp này không phải sổ Excel loại .xlsx (có thể là .xlsb, .ods hay tệp khác). Xin mở bằng Excel,"
                                + " chọn “Lưu thành” (Save As) loại “Excel Workbook (.xlsx)” rồi tải lên lại.");
            }
            return parts.size() > MOST_PARTS || inside(zip, parts) > MOST_INSIDE
                    ? Optional.of(
                            "Tệp này mở ra lớn hơn %d MB, không giống một sổ Excel bình thường. Xin chép số liệu vào mẫu mới tải từ trang này."
                                    .formatted(MOST_INSIDE / 1024 / 1024))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(WorkbookFile.BROKEN);
        }
    }

    private static long inside(ZipFile zip, Iterable<ZipArchiveEntry> parts) throws IOException {
        var chunk = new byte[64 * 1024];
        var sum = 0L;
        for (var part : parts) {
            try (var in = zip.getInputStream(part)) {
                for (int n = in.read(chunk); n >= 0 && sum <= MOST_INSIDE; n = in.read(chunk)) {
                    sum += n;
                }
            }
        }
        return sum;
    }
}
