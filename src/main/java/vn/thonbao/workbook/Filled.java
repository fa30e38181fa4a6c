package vn.thonbao.workbook;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Grid;

/** A sheet whose head was found: columns by their names, wherever they stand, and the rows below. */
final class Filled {
    /** Rows from the top among which the head is looked for: offices like to put their own title above. */
    private static final int HEAD_WITHIN = 15;

    private static final Pattern CODE =
            Pattern.compile("mã đợt:\\s*(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Grid grid;
    private final int head;
    private final Map<String, Integer> columns;

    private Filled(Grid grid, int head, Map<String, Integer> columns) {
        this.grid = grid;
        this.head = head;
        this.columns = columns;
    }

    /** Found where one of the first rows names all of these columns. */
    static Optional<Filled> find(Grid grid, List<String> wanted) {
        return grid.rows().keySet().stream()
                .filter(row -> row <= HEAD_WITHIN)
                .map(row -> new Filled(grid, row, named(grid, row)))
                .filter(found -> wanted.stream().allMatch(title -> found.columns.containsKey(plain(title))))
                .findFirst();
    }

    /** The first of two columns with one name is read. */
    private static Map<String, Integer> named(Grid grid, int row) {
        var columns = new HashMap<String, Integer>();
        cells(grid, row).forEach((column, cell) -> columns.merge(plain(cell.words()), column, Math::min));
        return columns;
    }

    private static Map<Integer, Cell> cells(Grid grid, int row) {
        return Optional.ofNullable(grid.rows().get(row)).orElse(Map.of());
    }

    /** However it is written: "MÃ ĐƠN VỊ", "Ma don vi" and "Mã  đơn vị" name one column. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", " ")
                .strip();
    }

    String name() {
        return grid.name();
    }

    /** The campaign's code, from the title above the head. */
    Optional<String> campaign() {
        return grid.rows().headMap(head).values().stream()
                .flatMap(row -> row.values().stream())
                .flatMap(cell -> CODE.matcher(cell.words()).results())
                .map(found -> found.group(1))
                .findFirst();
    }

    Optional<Integer> column(String title) {
        return Optional.ofNullable(columns.get(plain(title)));
    }

    /** Names of columns as they stand in the head, from left to right. */
    Map<Integer, String> titles() {
        var titles = new TreeMap<Integer, String>();
        cells(grid, head).forEach((column, cell) -> titles.put(column, cell.words()));
        return titles;
    }

    String headOf(int column) {
        return Grid.address(head, column);
    }

    /** Rows with anything in a column of these names; what stands beside them is the office's own. */
    List<Line> lines(Draft draft, List<String> ofInterest) {
        var mine = ofInterest.stream().flatMap(title -> column(title).stream()).toList();
        return linesAt(draft, mine);
    }

    List<Line> linesAt(Draft draft, List<Integer> ofInterest) {
        return grid.rows().tailMap(head + 1).entrySet().stream()
                .filter(row -> ofInterest.stream().anyMatch(row.getValue()::containsKey))
                .map(row -> new Line(this, draft, row.getKey(), row.getValue()))
                .toList();
    }

    /** Tells every named column that nobody reads. */
    void unread(List<String> known, Draft draft) {
        var names = known.stream().map(Filled::plain).toList();
        titles().forEach((column, title) -> {
            if (!names.contains(plain(title))) {
                unread(column, draft);
            }
        });
    }

    void unread(int column, Draft draft) {
        draft.note("Trang “%s”: cột %s “%s” là cột riêng, hệ thống không đọc."
                .formatted(name(), Grid.address(head, column).replaceAll("\\d", ""), titles().get(column)));
    }
}
