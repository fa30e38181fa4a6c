package vn.thonbao.office.awards;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** The list as a table for a spreadsheet: UTF-8 with the mark that Excel wants, and no cell that it would take for a formula. */
final class AwardTable {

    private static final char MARK = '\ufeff';

    private static final List<String> HEAD = List.of(
            "Số",
            "Đối tượng",
            "Tên",
            "Hình thức đề nghị",
            "Thành tích",
            "Đơn vị",
            "Người đề nghị",
            "Ngày đề nghị",
            "Tình trạng",
            "Lý do");

    private AwardTable() {}

    static String of(List<AwardViews.Row> rows) {
        return MARK
                + Stream.concat(Stream.of(HEAD), rows.stream().map(AwardTable::cells))
                        .map(cells -> cells.stream().map(AwardTable::cell).collect(joining(",")) + "\r\n")
                        .collect(joining());
    }

    private static List<String> cells(AwardViews.Row row) {
        return List.of(
                "" + row.id(),
                row.who(),
                row.name(),
                row.form(),
                row.deed(),
                row.unit(),
                row.person().name(),
                row.proposed(),
                row.statusWords(),
                row.reason());
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
