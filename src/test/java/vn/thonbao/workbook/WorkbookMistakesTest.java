package vn.thonbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thonbao.submission.SmallCommune.MORNING;
import static vn.thonbao.workbook.WorkbookContract.INDICATORS;
import static vn.thonbao.workbook.WorkbookContract.PAST;
import static vn.thonbao.workbook.WorkbookContract.PEOPLE;
import static vn.thonbao.workbook.WorkbookContract.TARGETS;
import static vn.thonbao.workbook.WorkbookContract.UNITS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.HandMade;

/** What officers get wrong, told all at once with sheet and cell; and what they may do as they like. */
@OnSqlite
class WorkbookMistakesTest {
    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    UnitChanges changes;

    @Autowired
    WorkbookDesk desk;

    SmallCommune at;

    @BeforeEach
    void aCommune() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2025, 1, 1));
    }

    @Test
    void tellsEveryMistakeOfEverySheetAtOnceAndWritesNothing() {
        var book = present()
                .row(UNITS, 3, "", "Tên mới", "thôn", "31/02/2024", "", "chín mươi")
                .row(UNITS, 5, "1", "Trùng mã")
                .row(UNITS, 6, "", "Không mã", "thôn")
                .row(UNITS, 7, "07", "", "", "1/1/2025", "31/12/2024")
                .row(PEOPLE, 4, "99", "", "Vũ Thị Thơm", "bà", "tổ trưởng", "sáu số")
                .row(PEOPLE, 5, "02", "", "Vũ Thị Thơm")
                .row(PEOPLE, 6, "02", "", "Lê Văn Tám", "anh", "tổ phó", "", "999999999")
                .set(INDICATORS, "G3", Cell.text("tỷ lệ"))
                .set(INDICATORS, "T3", Cell.text("không cộng"))
                .set(INDICATORS, "L4", Cell.text("nhiều hơn"))
                .set(INDICATORS, "F5", Cell.text("Một cái tên gọn dài hơn hai mươi lăm chữ"))
                .set(TARGETS, "C3", Cell.text("97.5"))
                .set(TARGETS, "D4", Cell.text("-3%"))
                .set(TARGETS, "E2", Cell.text("n.9 · Chỉ tiêu lạ"))
                .set(PAST, "G3", Cell.text("310/300"))
                .set(PAST, "H3", Cell.date(LocalDate.of(2025, 7, 9)))
                .set(PAST, "I3", Cell.text("có lẽ"))
                .row(PAST, 5, "năm nay", "01/01/2025", "30/06/2025", "02", "", "sổ", "1");
        var faults = looked(book).faults();
        assertThat(faults)
                .extracting(f -> f.sheet() + "!" + f.cell())
                .containsExactly(
                        UNITS + "!C3",
                        UNITS + "!D3",
                        UNITS + "!F3",
                        UNITS + "!A5",
                        UNITS + "!A6",
                        UNITS + "!B7",
                        UNITS + "!C7",
                        UNITS + "!E7",
                        PEOPLE + "!A4",
                        PEOPLE + "!F4",
                        PEOPLE + "!D5",
                        PEOPLE + "!E5",
                        PEOPLE + "!G6",
                        INDICATORS + "!G3",
                        INDICATORS + "!L4",
                        INDICATORS + "!F5",
                        PAST + "!G3",
                        PAST + "!H3",
                        PAST + "!I3",
                        PAST + "!C5",
                        TARGETS + "!E2",
                        TARGETS + "!C3",
                        TARGETS + "!D4");
        assertThat(faults)
                .extracting(Fault::words)
                .allMatch(words -> words.endsWith("."))
                .anyMatch(words -> words.contains("không phải một ngày. Xin ghi như 30/11/2025"))
                .anyMatch(words -> words.contains("Dùng dấu phẩy cho phần lẻ"))
                .anyMatch(words -> words.contains("“Tên gọn” dài 40 chữ; chỉ được 25"))
                .anyMatch(words -> words.contains("Xin chọn một trong: ít nhất"))
                .noneMatch(words -> words.matches(".*\"[a-z_]+\".*"));
        assertThat(desk.history(at.agency)).isEmpty();
        assertThat(directory.unit(at.first.id()).name()).isEqualTo("Tổ dân phố 01");
    }

    @Test
    void renamedSheetsMovedColumnsAndAnOfficesOwnColumnsAreFine() {
        var book = present()
                .rename(UNITS, "DS tổ 2025")
                .swap("DS tổ 2025", 0, 2)
                .set("DS tổ 2025", "H2", Cell.text("Ghi chú của Lan"))
                .set("DS tổ 2025", "H3", Cell.text("gọi lại"))
                .rename(TARGETS, "Sheet5")
                .rename(PEOPLE, "Số ĐT");
        var preview = looked(book);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.nothing()).isTrue();
        assertThat(preview.notes())
                .containsExactly("Trang “DS tổ 2025”: cột H “Ghi chú của Lan” là cột riêng, hệ thống không đọc.");
    }

    @Test
    void findsTheHeadUnderAnOfficesOwnTitleAndReadsResultsOfFormulas() {
        var bytes = new HandMade()
                .sheet(
                        "Danh sách",
                        HandMade.row(1, "ỦY BAN NHÂN DÂN PHƯỜNG AN HẢI")
                                + HandMade.row(5, "STT", "MA DON VI", "TÊN  ĐƠN VỊ", "Loại đơn vị", "Từ ngày")
                                + HandMade.row(
                                        6,
                                        HandMade.number("A6", "1", 0),
                                        "<c r='B6'><f>A6</f><v>1</v></c>",
                                        "<c r='C6' t='str'><f>X</f><v>Tổ dân phố 01</v></c>",
                                        "Tổ Dân Phố",
                                        HandMade.number("E6", "45292", 3)))
                .sheet("Ghi chép", HandMade.row(1, "việc riêng"))
                .bytes();
        var preview = ((WorkbookDesk.Looked) desk.receive(at.agency, "x.xlsx", bytes, at.officer, MORNING)).preview();
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.counts()).containsExactly(new Count("Danh sách", 0, 0, 1));
        assertThat(preview.notes()).hasSize(2).anyMatch(note -> note.contains("“Ghi chép”"));
    }

    @Test
    void brokenCellsAndStrangeSheetsAreTold() {
        var bytes = new HandMade()
                .sheet(
                        "Đơn vị",
                        HandMade.row(1, "Mã đơn vị", "Tên đơn vị", "Loại đơn vị")
                                + HandMade.row(2, "01", "<c r='B2' t='e'><v>#REF!</v></c>", "<c r='C2'><f>X</f></c>"))
                .sheet("Chép lại", HandMade.row(1, "Mã đơn vị", "Tên đơn vị", "Loại đơn vị"))
                .bytes();
        assertThat(faults(bytes))
                .extracting(Fault::cell, Fault::words)
                .extracting(fault -> fault.toList().toString())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("B2", "#REF!"),
                        fault -> assertThat(fault).contains("C2", "chưa có kết quả"),
                        fault -> assertThat(fault).contains("cùng loại “Đơn vị” với trang “Đơn vị”"));
        assertThat(faults(new HandMade().sheet("Lạ", HandMade.row(1, "a", "b")).bytes()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("Không thấy trang nào có tiêu đề quen thuộc"));
        assertThat(desk.receive(at.agency, "x.csv", new byte[] {'a'}, at.officer, MORNING))
                .isInstanceOf(WorkbookDesk.Refused.class);
    }

    @Test
    void onePersonInTwoRowsIsToldOnceAndOfOneMind() {
        directory.appoint(at.hung, at.second.id(), "tổ trưởng", LocalDate.of(2025, 1, 1));
        assertThat(looked(present()
                                .set(PEOPLE, "F3", Cell.text("0900 000 001"))
                                .set(PEOPLE, "F4", Cell.text("0900 000 002")))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("khác với dòng 3"));
        var other = directory.addAgency("xã", "Khác", "", "", "");
        var stranger = directory.addPerson(other, "Người xã khác", "anh", Optional.of("0900 000 009"));
        assertThat(looked(present().set(PEOPLE, "G3", new Cell(Cell.Kind.NUMBER, String.valueOf(stranger.value()))))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("Không có người nào mang số hiệu"));
    }

    @Test
    void aUnitThatWasMergedAwayIsNotRevived() {
        changes.redraw(
                List.of(at.first, at.second),
                List.of(new UnitChanges.NewUnit("Tổ dân phố 12", "12", Set.of())),
                LocalDate.of(2025, 12, 10),
                "Lan",
                MORNING);
        assertThat(looked(present()).faults()).isEmpty();

        assertThat(looked(present().set(UNITS, "E3", Cell.text("(bỏ)")).set(UNITS, "E4", Cell.text("31/12/2025")))
                        .faults())
                .allMatch(fault -> fault.words().contains("đã sáp nhập hoặc chia tách sau ngày 09/12/2025"))
                .extracting(Fault::sheet, Fault::cell)
                .containsExactly(tuple(UNITS, "E3"), tuple(UNITS, "E4"));
        assertThat(directory.unit(at.first.id()).to()).contains(LocalDate.of(2025, 12, 9));
    }

    private Book present() {
        return new Book(desk.download(at.agency, true, MORNING));
    }

    private Preview looked(Book book) {
        return ((WorkbookDesk.Looked) desk.receive(at.agency, "so.xlsx", book.bytes(), at.officer, MORNING)).preview();
    }

    private List<Fault> faults(byte[] bytes) {
        return ((WorkbookDesk.Looked) desk.receive(at.agency, "so.xlsx", bytes, at.officer, MORNING))
                .preview()
                .faults();
    }
}
