package vn.thonbao.workbook.file;

import java.util.List;

/**
 * A sheet to be written: a title over all columns, their names, and the rows.
 *
 * @param name what stands on the tab; cut and changed where Excel would refuse it
 * @param rows each as long as the columns, or shorter
 */
public record Table(String name, String title, List<Column> columns, List<List<Cell>> rows) {

    /** @param width in characters; {@code typed} = what is typed there stays text, a leading zero included */
    public record Column(String title, int width, boolean typed) {
        public Column(String title, int width) {
            this(title, width, false);
        }
    }
}
