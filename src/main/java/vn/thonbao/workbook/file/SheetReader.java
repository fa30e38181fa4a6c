package vn.thonbao.workbook.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Turns the library's cells into ours, sheet by sheet. */
final class SheetReader {
    /** Excel's own formats, which a file names by number alone. */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36);

    private static final Set<Integer> PERCENTS = Set.of(9, 10);
    private static final long LAST_DAY = 2_958_465; // 31/12/9999
    /** As doubles come out of Excel, 97.5 may be 97.500000000000014. */
    private static final MathContext EXACT = new MathContext(15);

    private final ReadableWorkbook book;
    private int cells;
    /** Format by its words: looked at once, not for each cell. */
    private final Map<String, String> bares = new HashMap<>();

    SheetReader(ReadableWorkbook book) {
        this.book = book;
    }

    WorkbookFile.Outcome all() throws IOException {
        var grids = new ArrayList<Grid>();
        for (var sheet : book.getSheets().toList()) {
            grids.add(grid(sheet));
            if (cells > WorkbookFile.MOST_CELLS) {
                return new WorkbookFile.Refused(
                        "Sổ này có hơn 500.000 ô có chữ; mỗi lần chỉ nhận tới 500.000 ô. Xin tách ra nhiều tệp, mỗi tệp vài trang tính.");
            }
        }
        return new WorkbookFile.Sheets(List.copyOf(grids));
    }

    private Grid grid(Sheet sheet) throws IOException {
        var rows = new TreeMap<Integer, Map<Integer, Cell>>();
        try (var found = sheet.openStream()) {
            var row = found.iterator();
            while (row.hasNext() && cells <= WorkbookFile.MOST_CELLS) {
                keep(row.next(), rows);
            }
        }
        return new Grid(Cell.clean(sheet.getName()), rows);
    }

    private void keep(Row row, Map<Integer, Map<Integer, Cell>> rows) {
        var kept = new HashMap<Integer, Cell>();
        for (var column = 0; column < row.getCellCount(); column++) {
            var at = column;
            row.getOptionalCell(column)
                    .map(this::cell)
                    .filter(cell -> !cell.empty())
                    .ifPresent(cell -> kept.put(at, cell));
        }
        cells += kept.size();
        if (!kept.isEmpty()) {
            rows.put(row.getRowNum(), kept);
        }
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return broken(cell);
        }
        var value = Optional.ofNullable(cell.getValue());
        if (value.isEmpty()) {
            return cell.getType() == CellType.FORMULA ? broken(cell) : Cell.EMPTY;
        }
        if (value.get() instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value.get() instanceof Boolean yes) {
            return Cell.text(yes ? "có" : "không");
        }
        var text = value.get().toString();
        return cell.getType() == CellType.FORMULA && text.matches("#[A-Z0-9/!?]+")
                ? broken(cell)
                : Cell.text(Harmless.read(Cell.clean(text)));
    }

    private static Cell broken(org.dhatim.fastexcel.reader.Cell cell) {
        return new Cell(
                Cell.Kind.BROKEN, Optional.ofNullable(cell.getRawValue()).orElse(""));
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        var id = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
        var format = bares.computeIfAbsent(
                Optional.ofNullable(cell.getDataFormatString()).orElse(""), SheetReader::bare);
        if (PERCENTS.contains(id) || format.contains("%")) {
            return new Cell(Cell.Kind.PERCENT, plain(number.movePointRight(2)));
        }
        var day = DATES.contains(id) || (!format.equals("general") && (format.contains("d") || format.contains("y")))
                ? day(number)
                : Optional.<LocalDate>empty();
        return day.map(Cell::date).orElseGet(() -> new Cell(Cell.Kind.NUMBER, plain(number)));
    }

    /** Without colours, words in quotes and single letters that are only printed. */
    private static String bare(String format) {
        return format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
    }

    private static String plain(BigDecimal number) {
        var exact = number.round(EXACT).stripTrailingZeros();
        if (Math.abs(exact.scale()) > 300) {
            throw new IllegalArgumentException("a number with " + exact.scale() + " places");
        }
        return exact.toPlainString();
    }

    private Optional<LocalDate> day(BigDecimal number) {
        var days = number.longValue();
        if (days < 61 || days > LAST_DAY) { // before March 1900 Excel counts a day that never was
            return Optional.empty();
        }
        var zero = book.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return Optional.of(zero.plusDays(days));
    }
}
