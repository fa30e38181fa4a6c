package vn.thonbao.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thonbao.workbook.file.HandMade.number;
import static vn.thonbao.workbook.file.HandMade.row;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cells as people leave them, and files that are no workbooks. */
class WorkbookFileTest {

    @Test
    void readsWhatAPersonSeesInACell() {
        var grid = only(new HandMade()
                .sheet(
                        "Trang 1",
                        row(1, "Tiêu đề gộp nhiều ô")
                                + row(
                                        3,
                                        "  Tổ dân phố 5\u00a0",
                                        number("B3", "97.500000000000014", 0),
                                        number("C3", "0.975", 1),
                                        number("D3", "45991", 2),
                                        number("E3", "45991", 3),
                                        "<c r='F3' t='b'><v>1</v></c>",
                                        "<c r='G3' t='str'><f>A3</f><v>Thôn Đông</v></c>",
                                        "<c r='H3'><f>B3*2</f><v>195</v></c>",
                                        number("I3", "1E3", 0))
                                + row(
                                        4,
                                        "<c r='A4'><f>B3*2</f></c>",
                                        "<c r='B4' t='e'><v>#REF!</v></c>",
                                        "<c r='C4' t='str'><f>X</f><v>#N/A</v></c>",
                                        "<c r='D4'/>",
                                        HandMade.text("E4", "   "))));
        assertThat(grid.rows().get(1)).containsOnlyKeys(0);
        assertThat(grid.rows().get(3))
                .isEqualTo(Map.of(
                        0, Cell.text("Tổ dân phố 5"),
                        1, new Cell(Cell.Kind.NUMBER, "97.5"),
                        2, new Cell(Cell.Kind.PERCENT, "97.5"),
                        3, Cell.date(LocalDate.of(2025, 11, 30)),
                        4, Cell.date(LocalDate.of(2025, 11, 30)),
                        5, Cell.text("có"),
                        6, Cell.text("Thôn Đông"),
                        7, new Cell(Cell.Kind.NUMBER, "195"),
                        8, new Cell(Cell.Kind.NUMBER, "1000")));
        assertThat(grid.rows().get(4))
                .isEqualTo(Map.of(
                        0, new Cell(Cell.Kind.BROKEN, ""),
                        1, new Cell(Cell.Kind.BROKEN, "#REF!"),
                        2, new Cell(Cell.Kind.BROKEN, "#N/A")));
        assertThat(new Cell(Cell.Kind.PERCENT, "97.5").words()).isEqualTo("97,5%");
        assertThat(Cell.date(LocalDate.of(2025, 11, 30)).words()).isEqualTo("30/11/2025");
    }

    @Test
    void composesLettersThatAMacTakesApart() {
        var apart = Normalizer.normalize("Tổ trưởng", Normalizer.Form.NFD);
        assertThat(only(new HandMade().sheet("Trang 1", row(1, apart))).rows().get(1))
                .containsEntry(0, Cell.text("Tổ trưởng"));
    }

    @Test
    void writesWhatItReadsAndNothingThatRuns() {
        var rows = List.of(
                List.of(
                        Cell.text("0900 000 001"),
                        Cell.number(new BigDecimal("97.50")),
                        Cell.date(LocalDate.of(2024, 2, 29))),
                List.of(Cell.text("=HYPERLINK(\"http://a\")"), Cell.EMPTY, Cell.text("+84 900 000 001")),
                List.of(Cell.text("'=đã có dấu"), Cell.text("@tên"), Cell.text("- gạch đầu dòng\ndòng hai")),
                List.of(
                        Cell.text("12345678901234567890"),
                        Cell.number(new BigDecimal("12345678901234567.5")),
                        Cell.text("'bình thường'")));
        var columns =
                List.of(new Table.Column("Một", 10, true), new Table.Column("Hai", 10), new Table.Column("Ba", 10));
        var bytes = WorkbookWriter.write(List.of(
                new Table("Trang: rất dài [và] có dấu lạ/không được phép", "Tên", columns, rows),
                new Table("Trang: rất dài [và] có dấu lạ/không được phép", "Tên", columns, List.of())));
        var read = ((WorkbookFile.Sheets) WorkbookFile.read(bytes)).grids();
        assertThat(read).extracting(Grid::name).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
        var expected = new TreeMap<Integer, Map<Integer, Cell>>();
        for (var row = 0; row < rows.size(); row++) {
            var cells = new TreeMap<Integer, Cell>();
            for (var column = 0; column < 3; column++) {
                if (!rows.get(row).get(column).empty()) {
                    cells.put(column, rows.get(row).get(column));
                }
            }
            expected.put(row + 3, cells);
        }
        assertThat(read.get(0).rows().tailMap(3)).isEqualTo(expected);
        assertThat(Harmless.written("=1+1")).isEqualTo("'=1+1");
        assertThat(Harmless.written("\tx")).isEqualTo("'\tx");
        assertThat(Harmless.written("-5")).isEqualTo("-5");
    }

    @Test
    void refusesWhatIsNoWorkbookWithAWayOut() {
        assertThat(refused(new byte[0])).contains("trống");
        assertThat(refused(HexFormat.of().parseHex("d0cf11e0a1b11ae10000"))).contains(".xls", "mật khẩu", "Lưu thành");
        assertThat(refused("Mã;Tên\n01;Tổ 1".getBytes(StandardCharsets.UTF_8))).contains(".csv", "Lưu thành");
        assertThat(refused(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1})).contains("không phải sổ Excel");
        assertThat(refused(HandMade.zip(Map.of("mimetype", "application/vnd.oasis".getBytes(StandardCharsets.UTF_8)))))
                .contains(".ods");
        var whole = new HandMade().sheet("A", row(1, "x")).bytes();
        assertThat(refused(Arrays.copyOf(whole, whole.length - 60))).contains("bị hỏng");
        assertThat(refused(HandMade.zip(Map.of("xl/workbook.xml", new byte[] {'<'}))))
                .contains("bị hỏng");
    }

    @Test
    void refusesWhatIsLargerThanAnyWorkbook() {
        assertThat(refused(new byte[WorkbookFile.MOST_BYTES + 1])).contains("20,0 MB", "tới 20 MB");
        var bomb = HandMade.zip(Map.of(
                "xl/workbook.xml", new byte[0], "xl/worksheets/sheet1.xml", new byte[(int) Wrapping.MOST_INSIDE + 1]));
        assertThat(bomb).hasSizeLessThan(300_000);
        assertThat(refused(bomb)).contains("lớn hơn 200 MB");
        var rows = new StringBuilder();
        IntStream.rangeClosed(1, 5_001).forEach(r -> {
            rows.append("<row r='").append(r).append("'>");
            IntStream.range(0, 100).forEach(c -> rows.append("<c><v>1</v></c>"));
            rows.append("</row>");
        });
        assertThat(refused(new HandMade().sheet("Lớn", rows.toString()).bytes()))
                .contains("hơn 500.000 ô");
    }

    @Test
    void namesCellsAsExcelDoes() {
        assertThat(Grid.address(7, 0)).isEqualTo("A7");
        assertThat(Grid.address(12, 25)).isEqualTo("Z12");
        assertThat(Grid.address(12, 26)).isEqualTo("AA12");
        assertThat(Grid.address(1, 16_383)).isEqualTo("XFD1");
    }

    private static String refused(byte[] bytes) {
        return ((WorkbookFile.Refused) WorkbookFile.read(bytes)).words();
    }

    private static Grid only(HandMade made) {
        return ((WorkbookFile.Sheets) WorkbookFile.read(made.bytes())).grids().get(0);
    }
}
