package vn.thonbao.workbook.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as sheets: typed cells, the head kept in sight, nothing that can run. */
public final class WorkbookWriter {
    /** Rows below the data whose cells are ready for codes and telephone numbers. */
    private static final int READY = 200;

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final String HEAD = "DCE8F5";

    private WorkbookWriter() {}

    public static byte[] write(List<Table> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "ThonBao", "1.0")) {
            var names = new HashSet<String>();
            for (var table : tables) {
                write(table, book.newWorksheet(name(table.name(), names)));
            }
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
        return bytes.toByteArray();
    }

    /** Excel wants it short, without some signs, and once. */
    private static String name(String wanted, Set<String> names) {
        var allowed = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        for (var i = 1; ; i++) {
            var end = i == 1 ? "" : " " + i;
            var name = allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME - end.length()))
                            .strip()
                    + end;
            if (names.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private static void write(Table table, Worksheet sheet) throws IOException {
        var last = Math.max(0, table.columns().size() - 1);
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().fontSize(13).set();
        if (last > 0) {
            sheet.range(0, 0, 0, last).merge();
        }
        for (var column = 0; column <= last; column++) {
            head(table.columns().get(column), column, table.rows().size(), sheet);
        }
        for (var row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row + 2, column);
            }
        }
        sheet.freezePane(Math.min(2, last), 2);
        sheet.finish();
    }

    private static void head(Table.Column column, int at, int rows, Worksheet sheet) {
        sheet.value(1, at, column.title());
        sheet.style(1, at)
                .bold()
                .wrapText(true)
                .fillColor(HEAD)
                .verticalAlignment("top")
                .set();
        sheet.width(at, column.width());
        if (column.typed()) {
            sheet.range(2, at, 1 + rows + READY, at).style().format("@").set();
        }
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        if (cell.empty()) {
            return;
        }
        switch (cell.kind()) {
            case NUMBER, PERCENT -> sheet.value(row, column, new BigDecimal(cell.text()));
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(cell.text()));
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case TEXT, BROKEN -> sheet.value(row, column, cut(Harmless.written(cell.text())));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
