package vn.thonbao.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Grid;
import vn.thonbao.workbook.file.Table;
import vn.thonbao.workbook.file.WorkbookFile;
import vn.thonbao.workbook.file.WorkbookWriter;

/** A downloaded workbook in the hands of an officer, who edits its cells. */
public final class Book {
    private final Map<String, TreeMap<Integer, Map<Integer, Cell>>> sheets = new LinkedHashMap<>();

    public Book(byte[] bytes) {
        ((WorkbookFile.Sheets) WorkbookFile.read(bytes)).grids().forEach(grid -> {
            var rows = new TreeMap<Integer, Map<Integer, Cell>>();
            grid.rows().forEach((row, cells) -> rows.put(row, new TreeMap<>(cells)));
            sheets.put(grid.name(), rows);
        });
    }

    /** Types into cells of one row, beginning at column A; an empty text leaves the cell as it is. */
    public Book row(String sheet, int row, String... texts) {
        IntStream.range(0, texts.length)
                .filter(column -> !texts[column].isEmpty())
                .forEach(column -> set(sheet, Grid.address(row, column), Cell.text(texts[column])));
        return this;
    }

    public Book set(String sheet, String address, Cell cell) {
        var row = Integer.parseInt(address.replaceAll("\\D", ""));
        var column = IntStream.range(0, 200)
                .filter(c -> Grid.address(row, c).equals(address))
                .findFirst()
                .orElseThrow();
        var cells = rows(sheet).computeIfAbsent(row, none -> new TreeMap<>());
        if (cell.empty()) {
            cells.remove(column);
        } else {
            cells.put(column, cell);
        }
        return this;
    }

    public String text(String sheet, String address) {
        var row = Integer.parseInt(address.replaceAll("\\D", ""));
        return IntStream.range(0, 200)
                .filter(c -> Grid.address(row, c).equals(address))
                .mapToObj(c -> Optional.ofNullable(
                        rows(sheet).getOrDefault(row, Map.of()).get(c)))
                .findFirst()
                .flatMap(cell -> cell)
                .map(Cell::words)
                .orElse("");
    }

    /** Without a column, as an officer deletes it. */
    public Book without(String sheet, int column) {
        rows(sheet).values().forEach(cells -> cells.remove(column));
        return this;
    }

    /** Two columns change places. */
    public Book swap(String sheet, int one, int other) {
        rows(sheet).values().forEach(cells -> {
            var first = Optional.ofNullable(cells.remove(one));
            Optional.ofNullable(cells.remove(other)).ifPresent(cell -> cells.put(one, cell));
            first.ifPresent(cell -> cells.put(other, cell));
        });
        return this;
    }

    public Book rename(String sheet, String name) {
        var rows = rows(sheet);
        sheets.remove(sheet);
        sheets.put(name, rows);
        return this;
    }

    private TreeMap<Integer, Map<Integer, Cell>> rows(String sheet) {
        return Optional.ofNullable(sheets.get(sheet)).orElseThrow();
    }

    /** The first row is the title, the second the head. */
    public byte[] bytes() {
        var tables = new ArrayList<Table>();
        sheets.forEach((name, rows) -> {
            var width = rows.values().stream()
                    .flatMap(cells -> cells.keySet().stream())
                    .mapToInt(column -> column + 1)
                    .max()
                    .orElse(1);
            var head = line(rows, 2, width).stream()
                    .map(cell -> new Table.Column(cell.words(), 10))
                    .toList();
            var lines = IntStream.rangeClosed(3, rows.isEmpty() ? 2 : rows.lastKey())
                    .mapToObj(row -> line(rows, row, width))
                    .toList();
            tables.add(new Table(name, line(rows, 1, 1).get(0).words(), head, lines));
        });
        return WorkbookWriter.write(tables);
    }

    private static List<Cell> line(Map<Integer, Map<Integer, Cell>> rows, int row, int width) {
        var cells = rows.getOrDefault(row, Map.of());
        return IntStream.range(0, width)
                .mapToObj(column -> cells.getOrDefault(column, Cell.EMPTY))
                .toList();
    }
}
