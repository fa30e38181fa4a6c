package vn.thonbao.workbook.file;

import java.util.Map;
import java.util.SortedMap;

/**
 * A sheet as it was found, hidden rows and columns included.
 *
 * @param rows by number as Excel shows it, cells by column counted from 0; empty ones are not there
 */
public record Grid(String name, SortedMap<Integer, Map<Integer, Cell>> rows) {

    /** "AB12". */
    public static String address(int row, int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
