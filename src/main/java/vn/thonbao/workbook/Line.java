package vn.thonbao.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.understanding.Written;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Grid;

/** One row of a sheet. What cannot be read is told with its cell and taken for empty. */
final class Line {
    /** Written into a cell it empties what is on file; an empty cell leaves everything as it is. */
    static final String CLEARED = "(bỏ)";

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final Filled sheet;
    private final Draft draft;
    private final int row;
    private final Map<Integer, Cell> cells;
    private boolean fine = true;

    Line(Filled sheet, Draft draft, int row, Map<Integer, Cell> cells) {
        this.sheet = sheet;
        this.draft = draft;
        this.row = row;
        this.cells = cells;
    }

    int row() {
        return row;
    }

    String sheet() {
        return sheet.name();
    }

    void fault(String title, String words) {
        tell(sheet.column(title).map(column -> Grid.address(row, column)).orElse("dòng " + row), words);
    }

    void fault(int column, String words) {
        tell(Grid.address(row, column), words);
    }

    private void tell(String cell, String words) {
        fine = false;
        draft.fault(sheet(), cell, words);
    }

    /** Ask each cell once: what is broken is told each time. */
    Optional<Cell> cell(String title) {
        return sheet.column(title).flatMap(this::cell);
    }

    Optional<Cell> cell(int column) {
        var found = Optional.ofNullable(cells.get(column));
        if (found.filter(cell -> cell.kind() == Cell.Kind.BROKEN).isPresent()) {
            var error = found.get().text();
            fault(
                    column,
                    error.isEmpty()
                            ? "Công thức ở ô này chưa có kết quả. Xin mở tệp bằng Excel rồi lưu lại, hoặc gõ thẳng giá trị."
                            : "Ô này đang báo lỗi %s. Xin sửa công thức hoặc gõ thẳng giá trị.".formatted(error));
            return Optional.empty();
        }
        return found;
    }

    Optional<String> text(String title, int most) {
        var text = cell(title).map(Cell::words);
        if (text.filter(t -> t.length() > most).isPresent()) {
            fault(
                    title,
                    "“%s” dài %d chữ; chỉ được %d.".formatted(title, text.get().length(), most));
            return Optional.empty();
        }
        return text;
    }

    Optional<LocalDate> date(String title) {
        var cell = cell(title);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        var day = day(cell.get());
        if (day.isEmpty()) {
            fault(
                    title,
                    "“%s” không phải một ngày. Xin ghi như 30/11/2025."
                            .formatted(cell.get().words()));
        }
        return day;
    }

    private static Optional<LocalDate> day(Cell cell) {
        if (cell.kind() != Cell.Kind.DATE && cell.kind() != Cell.Kind.TEXT) {
            return Optional.empty();
        }
        var iso = ISO.matcher(cell.text());
        var ours = DAY.matcher(cell.text());
        try {
            return iso.matches()
                    ? Optional.of(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))))
                    : ours.matches()
                            ? Optional.of(
                                    LocalDate.of(number(ours.group(3)), number(ours.group(2)), number(ours.group(1))))
                            : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Zero or more. */
    Optional<BigDecimal> amount(String title) {
        var cell = cell(title);
        var amount =
                cell.flatMap(c -> c.number().or(() -> Written.read(c.text()))).filter(number -> number.signum() >= 0);
        if (cell.isPresent() && amount.isEmpty()) {
            fault(
                    title,
                    "“%s” không phải một số. Xin ghi như 312 hoặc 1.250,5."
                            .formatted(cell.get().words()));
        }
        return amount;
    }

    static boolean cleared(Cell cell) {
        return cell.text().equals(CLEARED);
    }

    void need(String title, Optional<?> given) {
        if (given.isEmpty() && sheet.column(title).map(cells::get).isEmpty()) {
            fault(title, "Xin ghi “%s”.".formatted(title));
        }
    }

    /** Nothing of this row was told to be wrong so far. */
    boolean fine() {
        return fine;
    }
}
