package vn.thonbao.workbook.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a whole .xlsx, or says why it is refused. What a formula says is its last result. */
public final class WorkbookFile {
    public sealed interface Outcome {}

    public record Sheets(List<Grid> grids) implements Outcome {}

    /** @param words whole sentences that an officer reads */
    public record Refused(String words) implements Outcome {}

    /** Ten times what 3,000 units with 40 figures need. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    static final int MOST_CELLS = 500_000;
    static final String BROKEN =
            "Tệp này bị hỏng nên không đọc được. Xin mở bằng Excel, lưu lại loại “Excel Workbook (.xlsx)” rồi tải lên lại.";
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookFile.class);

    private WorkbookFile() {}

    public static Outcome read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Refused(
                    "Tệp này lớn %.1f MB; chỉ nhận tới %d MB. Xin bỏ hình ảnh và các trang không cần rồi tải lên lại."
                            .formatted(bytes.length / 1024.0 / 1024.0, MOST_BYTES / 1024 / 1024)
                            .replace('.', ','));
        }
        return Wrapping.refusal(bytes).<Outcome>map(Refused::new).orElseGet(() -> opened(bytes));
    }

    private static Outcome opened(byte[] bytes) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            return new SheetReader(book).all();
        } catch (IOException
                | RuntimeException broken) { // the library throws whatever a torn file makes it stumble over
            LOG.info("A workbook of {} bytes could not be read: {}", bytes.length, broken.getClass());
            return new Refused(BROKEN);
        }
    }
}
