package vn.thonbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thonbao.submission.SmallCommune.MORNING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.OwnTargets;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.PastReports;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.workbook.file.Cell;

/** Monday 15/12/2025: an officer downloads the workbook, edits it, looks at what would change, and writes it. */
abstract class WorkbookContract {
    static final String UNITS = "Đơn vị";
    static final String PEOPLE = "Người báo cáo";
    static final String INDICATORS = "Chỉ tiêu Thi đua 2025";
    static final String TARGETS = "Mục tiêu Thi đua 2025";
    static final String PAST = "Số liệu cũ Thi đua 2025";

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    PastReports past;

    @Autowired
    OwnTargets targets;

    @Autowired
    WorkbookDesk desk;

    SmallCommune at;
    CampaignId campaign;

    @BeforeEach
    void aCommuneWithSomethingOfEverything() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        campaign = campaigns.campaigns(at.agency).get(0).id();
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2025, 1, 1));
        var sen = directory.addPerson(at.agency, "Đặng Thị Sen", "cô", Optional.of("0900 000 219"));
        directory.appoint(sen, at.first.id(), "tổ phó", LocalDate.of(2025, 1, 1));
        directory.appoint(sen, at.second.id(), "tổ trưởng", LocalDate.of(2025, 1, 1));
        directory.countDenominator(at.first.id(), "số hộ", new BigDecimal("312"), LocalDate.of(2025, 1, 1));
        var target = new CampaignDesk.Target(new BigDecimal("97.50"), "97,5%");
        targets.give(
                campaign,
                List.of(new OwnTargets.Given(at.first.id(), at.owed.get(1), Optional.of(target))),
                at.officer.name(),
                MORNING);
        before(0, SmallCommune.amount("1250.5"));
        before(1, new FigureAnswer.Share(new BigDecimal("298"), new BigDecimal("312")));
        before(2, new FigureAnswer.YesNo(false));
        submissions.submit(at.lastYear, at.first, at.officer, MORNING);
        submissions.enter(
                at.lastYear,
                at.second,
                at.owed.get(0),
                new FigureAnswer.NothingToReport(),
                "",
                OptionalLong.empty(),
                at.officer,
                MORNING);
        submissions.submit(at.lastYear, at.second, at.officer, MORNING);
    }

    private void before(int indicator, FigureAnswer answer) {
        submissions.enter(
                at.lastYear, at.first, at.owed.get(indicator), answer, "", OptionalLong.empty(), at.officer, MORNING);
    }

    @Test
    void whatWasDownloadedAndUploadedAgainChangesNothing() {
        assertThat(looked(present()).faults()).isEmpty();
        assertThat(looked(present()))
                .satisfies(preview -> assertThat(preview.nothing()).isTrue())
                .satisfies(preview -> assertThat(preview.counts())
                        .extracting(Count::sheet, Count::same)
                        .containsExactly(
                                tuple(UNITS, 2),
                                tuple(PEOPLE, 3),
                                tuple(INDICATORS, 4),
                                tuple(PAST, 2),
                                tuple(TARGETS, 1)))
                .satisfies(preview -> assertThat(preview.notes()).isEmpty());
        assertThat(looked(new Book(desk.download(at.agency, false, MORNING))).nothing())
                .as("an empty template")
                .isTrue();
    }

    @Test
    void showsWhatIsOnFileAsAnOfficeWritesIt() {
        var book = present();
        assertThat(book.text(UNITS, "A3")).isEqualTo("01");
        assertThat(book.text(UNITS, "D3")).isEqualTo("01/01/2024");
        assertThat(book.text(UNITS, "F3")).isEqualTo("312");
        assertThat(book.text(PEOPLE, "F4")).isEqualTo("0900 000 219");
        assertThat(book.text(INDICATORS, "A1")).contains("mã đợt: nho-2025");
        assertThat(book.text(INDICATORS, "G3")).isEqualTo("số");
        assertThat(book.text(TARGETS, "D2")).isEqualTo("n.2 · Nhãn n.2 (%)");
        assertThat(book.text(TARGETS, "D3")).isEqualTo("97,5");
        assertThat(book.text(PAST, "G3")).isEqualTo("1250,5");
        assertThat(book.text(PAST, "H3")).isEqualTo("298/312");
        assertThat(book.text(PAST, "I3")).isEqualTo("không");
        assertThat(book.text(PAST, "G4")).isEqualTo("không phát sinh");
        assertThat(book.text(PAST, "H4")).as("unknown is no 0").isEmpty();
    }

    @Test
    void writesUnitsPeopleIndicatorsTargetsAndFiguresThatSpeakOfEachOther() {
        var book = present()
                .row(UNITS, 5, "03", "Tổ dân phố Đông Hải", "TO DAN PHO", "1/2/2024", "", "1.250")
                .row(PEOPLE, 6, "03", "", "Vũ Thị Thơm", "bà", "tổ trưởng")
                .set(PEOPLE, "F6", new Cell(Cell.Kind.NUMBER, "900000333"))
                .row(
                        INDICATORS,
                        7,
                        "n.5",
                        "5",
                        "Chỉ tiêu phường",
                        "",
                        "Số cây trồng mới",
                        "Cây trồng mới",
                        "số",
                        "cây",
                        "0")
                .set(INDICATORS, "L7", Cell.text("đạt"))
                .set(INDICATORS, "P7", Cell.text("chưa xét"))
                .set(INDICATORS, "Q7", Cell.text("chỉ tiêu"))
                .set(INDICATORS, "R7", Cell.text("năm 2025"))
                .set(INDICATORS, "T7", Cell.text("cộng"))
                .set(INDICATORS, "U7", Cell.text("tổ dân phố"))
                .set(INDICATORS, "W7", Cell.text("cay trong; cây mới"))
                .set(INDICATORS, "X7", Cell.text("20"))
                .set(TARGETS, "E2", Cell.text("n.5 · Cây trồng mới"))
                .row(TARGETS, 5, "3", "", "", "98,5%", "120 cây")
                .set(PAST, "K2", Cell.text("n.5 · Cây trồng mới"))
                .row(PAST, 5, "năm 2023", "1/1/2023", "31/12/2023", "02")
                .row(PAST, 6, "năm 2024", "1/1/2024", "31/12/2024", "03", "", "Báo cáo 12/BC-UBND", "khoảng 1.200")
                .set(PAST, "H6", new Cell(Cell.Kind.PERCENT, "97.5"))
                .set(PAST, "K6", new Cell(Cell.Kind.NUMBER, "0"));
        var waits = waits(book);
        var preview = desk.pending(at.agency, waits, at.officer, MORNING)
                .orElseThrow()
                .preview();
        assertThat(preview.counts())
                .extracting(Count::sheet, Count::fresh, Count::changed, Count::same)
                .containsExactly(
                        tuple(UNITS, 1, 0, 2),
                        tuple(PEOPLE, 1, 0, 3),
                        tuple(INDICATORS, 1, 0, 4),
                        tuple(PAST, 1, 0, 2),
                        tuple(TARGETS, 0, 1, 1));
        assertThat(directory.units(at.agency, LocalDate.of(2025, 12, 15)))
                .as("only looked at")
                .hasSize(2);

        assertThat(write(waits, preview.seal())).isInstanceOf(WorkbookDesk.Done.class);

        var unit = directory.units(at.agency, LocalDate.of(2025, 12, 15)).get(2);
        assertThat(unit.kind()).isEqualTo("tổ dân phố");
        assertThat(unit.from()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(directory.denominators(unit.id(), LocalDate.of(2025, 12, 15)))
                .containsEntry("số hộ", new BigDecimal("1250"));
        assertThat(person(unit).phone()).contains("0900000333");
        var trees = campaigns.owedBy(campaign, unit).get(3);
        assertThat(trees.aliases()).containsExactly("cay trong", "cây mới");
        assertThat(trees.target()).contains(new BigDecimal("120"));
        assertThat(campaigns.owedBy(campaign, unit).get(1).targetWords()).isEqualTo("98,5%");
        assertThat(submissions.sentFigures(at.lastYear, unit.id()))
                .hasSize(3)
                .extractingByKey(trees.id())
                .satisfies(figure -> assertThat(figure.answer()).isEqualTo(SmallCommune.amount("0")))
                .satisfies(figure -> assertThat(figure.author()).isEqualTo(at.officer));
        assertThat(past.sources(at.lastYear)).isEqualTo(Map.of(unit.id(), "Báo cáo 12/BC-UBND"));

        assertThat(desk.history(at.agency)).singleElement().satisfies(upload -> {
            assertThat(upload.by()).isEqualTo("Nguyễn Thị Lan");
            assertThat(upload.fileName()).isEqualTo("so.xlsx");
            assertThat(upload.summary()).contains("Đơn vị: 1 mới, 0 thay đổi");
            assertThat(desk.lines(at.agency, upload.id()))
                    .hasSize(5)
                    .extracting(WrittenLine::words)
                    .noneMatch(words -> words.contains("0900000333"));
        });
        assertThat(write(waits, preview.seal())).as("a second tap").isInstanceOf(WorkbookDesk.Gone.class);
        assertThat(looked(present()).nothing()).isTrue();
    }

    @Test
    void makesAPeriodOfThePastThatIsNotOnFileYet() {
        writeAll(present().row(PAST, 5, "năm 2023", "2023-01-01", "31/12/2023", "01", "", "Sổ theo dõi", "85"));
        // Units of this commune begin in 2024: first the unit has to have been there.
        assertThat(campaigns.history(campaign)).hasSize(1);
        writeAll(present()
                .row(UNITS, 3, "", "", "", "01/01/2020")
                .row(PAST, 5, "năm 2023", "2023-01-01", "31/12/2023", "01", "", "Sổ theo dõi", "85"));
        var period = campaigns.history(campaign).get(1);
        assertThat(period.label()).isEqualTo("năm 2023");
        assertThat(submissions.sentFigures(period.id(), at.first.id())).hasSize(1);
        assertThat(campaigns.before(at.lastYear)).contains(period);
    }

    @Test
    void anEmptyCellChangesNothingAndAWordTakesAway() {
        var book = present();
        writeAll(book.set(PEOPLE, "F4", Cell.EMPTY)
                .set(PEOPLE, "F5", Cell.EMPTY)
                .set(TARGETS, "D3", Cell.EMPTY)
                .set(PAST, "G3", Cell.EMPTY)
                .without(UNITS, 5));
        assertThat(desk.history(at.agency)).isEmpty();

        writeAll(present()
                .set(PEOPLE, "F4", Cell.text("(bỏ)"))
                .set(PEOPLE, "F5", Cell.text("(bỏ)"))
                .set(TARGETS, "D3", Cell.text("(bỏ)"))
                .set(PAST, "G3", Cell.text("(bỏ)"))
                .set(PAST, "F3", Cell.text("đính chính")));
        assertThat(directory.people(at.agency)).allMatch(p -> p.phone().isEmpty());
        assertThat(campaigns.targets(campaign)).isEmpty();
        assertThat(submissions.sentFigures(at.lastYear, at.first.id())).hasSize(2);
    }

    @Test
    void changesWhatStandsAndSaysOldAndNew() {
        var book = present()
                .row(UNITS, 3, "", "Tổ dân phố 1 mới", "", "", "31/12/2025")
                .row(PEOPLE, 3, "", "", "Nguyễn Văn Hùng", "ông", "tổ phó", "+84 900 000 001")
                .set(INDICATORS, "M3", new Cell(Cell.Kind.NUMBER, "120"))
                .set(PAST, "I3", Cell.text("CÓ"))
                .set(PAST, "F3", Cell.text("=SUM(A1)"));
        var waits = waits(book);
        var preview = desk.pending(at.agency, waits, at.officer, MORNING)
                .orElseThrow()
                .preview();
        assertThat(preview.changes())
                .extracting(Change::subject, Change::words)
                .contains(
                        tuple(
                                "Tổ dân phố 1 mới",
                                "Tên đơn vị: Tổ dân phố 01 → Tổ dân phố 1 mới; Đến ngày: (trống) → 31/12/2025"),
                        tuple(
                                "Nguyễn Văn Hùng, Tổ dân phố 1 mới",
                                "Xưng hô: bác → ông; Điện thoại: (trống) → +84 900 000 001; Chức vụ: tổ trưởng → tổ phó"),
                        tuple("1 · Nhãn n.1", "Mức: 100 → 120"),
                        tuple("Tổ dân phố 1 mới, năm 2024", "Nhãn n.3: không → CÓ"));
        write(waits, preview.seal());
        assertThat(directory.person(at.hung).you()).isEqualTo("ông Hùng");
        assertThat(directory.postsOf(at.hung, LocalDate.of(2025, 12, 15)))
                .extracting(Post::role)
                .containsExactly("tổ phó");
        assertThat(directory.unit(at.first.id()).to()).contains(LocalDate.of(2025, 12, 31));
        assertThat(campaigns.indicators(campaign).get(0).target()).contains(new BigDecimal("120"));
        assertThat(past.sources(at.lastYear)).containsEntry(at.first.id(), "=SUM(A1)");
        assertThat(looked(present()).nothing()).isTrue();
    }

    @Test
    void anIndicatorThatRunsKeepsItsMeaningAndItsAnswers() {
        at.enter(0, SmallCommune.amount("85"), MORNING);
        writeAll(present().set(INDICATORS, "F3", Cell.text("Hộ tổng vệ sinh")));
        assertThat(campaigns.indicators(campaign).get(0))
                .extracting(Indicator::label)
                .isEqualTo("Hộ tổng vệ sinh");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .containsKey(at.owed.get(0));
        assertThat(looked(present().set(INDICATORS, "H3", Cell.text("người"))).faults())
                .extracting(Fault::cell, Fault::words)
                .singleElement()
                .satisfies(fault -> assertThat(fault.toList().toString()).contains("H3", "“Đơn vị tính”", "mã khác"));
    }

    @Test
    void anItemMayBeGivenToUnitsByNameAlsoToOneThatIsNewInTheSameWorkbook() {
        var given = present()
                .row(UNITS, 5, "03", "Tổ dân phố Đông Hải", "tổ dân phố", "1/2/2024")
                .set(INDICATORS, "U3", Cell.text("(bỏ)"))
                .set(INDICATORS, "V3", Cell.text("Tổ dân phố Đông Hải; Tổ dân phố 02"));
        writeAll(given);
        assertThat(campaigns.indicators(campaign).get(0).reporters().names())
                .containsExactly("Tổ dân phố 02", "Tổ dân phố Đông Hải");
        assertThat(campaigns.owedBy(campaign, at.first)).hasSize(2);
        assertThat(present().text(INDICATORS, "V3")).isEqualTo("Tổ dân phố 02; Tổ dân phố Đông Hải");
        assertThat(looked(present()).nothing()).isTrue();

        assertThat(looked(present().set(INDICATORS, "V3", Cell.text("Tổ dân phố Đông Hai")))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("V3", "có phải", "Tổ dân phố Đông Hải"));
    }

    @Test
    void anItemStaysWithUnitsThatTakeEachOthersNames() {
        writeAll(present().set(INDICATORS, "U3", Cell.text("(bỏ)")).set(INDICATORS, "V3", Cell.text("Tổ dân phố 02")));

        writeAll(present()
                .row(UNITS, 3, "", "Tổ dân phố 02")
                .row(UNITS, 4, "", "Tổ dân phố Đông")
                .row(INDICATORS, 3, "", "9"));

        assertThat(campaigns.indicators(campaign).get(0))
                .extracting(Indicator::number, item -> item.reporters().names())
                .containsExactly("9", List.of("Tổ dân phố Đông"));
        assertThat(campaigns.owedBy(campaign, at.second)).hasSize(3);
    }

    @Test
    void theRegisterMayHaveChangedWhileAnOfficerLooked() {
        var waits = waits(present().row(UNITS, 3, "", "Tên khác"));
        var seen = desk.pending(at.agency, waits, at.officer, MORNING)
                .orElseThrow()
                .preview();
        writeAll(present().row(UNITS, 3, "", "Tên của người khác"));
        assertThat(write(waits, seen.seal())).isInstanceOf(WorkbookDesk.Otherwise.class);
        assertThat(directory.unit(at.first.id()).name()).isEqualTo("Tên của người khác");
        var anew = desk.pending(at.agency, waits, at.officer, MORNING)
                .orElseThrow()
                .preview();
        assertThat(write(waits, anew.seal())).isInstanceOf(WorkbookDesk.Done.class);
        assertThat(directory.unit(at.first.id()).name()).isEqualTo("Tên khác");
    }

    @Test
    void aPreviewWaitsADayAndIsOfOneAgency() {
        var waits = waits(present().row(UNITS, 3, "", "Tên khác"));
        var other = new SmallCommune(directory, accounts, campaigns, submissions);
        assertThat(desk.pending(other.agency, waits, other.officer, MORNING)).isEmpty();
        assertThat(desk.write(other.agency, waits, "", other.officer, MORNING)).isInstanceOf(WorkbookDesk.Gone.class);
        desk.drop(other.agency, waits);
        assertThat(desk.pending(at.agency, waits, at.officer, MORNING)).isPresent();
        var later = MORNING.plusSeconds(90_000);
        assertThat(desk.pending(at.agency, waits, at.officer, later)).isEmpty();
        assertThat(desk.write(at.agency, waits, "", at.officer, later)).isInstanceOf(WorkbookDesk.Gone.class);
    }

    private Person person(ReportingUnit unit) {
        return directory.person(
                directory.postsAt(unit.id(), LocalDate.of(2025, 12, 15)).get(0).person());
    }

    Book present() {
        return new Book(desk.download(at.agency, true, MORNING));
    }

    Preview looked(Book book) {
        return ((WorkbookDesk.Looked) receive(book)).preview();
    }

    private long waits(Book book) {
        return ((WorkbookDesk.Waits) receive(book)).id();
    }

    private WorkbookDesk.Received receive(Book book) {
        return desk.receive(at.agency, "C:\\sổ\\so.xlsx", book.bytes(), at.officer, MORNING);
    }

    private WorkbookDesk.Written write(long id, String seal) {
        return desk.write(at.agency, id, seal, at.officer, MORNING);
    }

    /** Nothing happens where there are mistakes, or nothing is new. */
    private void writeAll(Book book) {
        if (receive(book) instanceof WorkbookDesk.Waits waits) {
            var seal = desk.pending(at.agency, waits.id(), at.officer, MORNING)
                    .orElseThrow()
                    .preview()
                    .seal();
            assertThat(write(waits.id(), seal)).isInstanceOf(WorkbookDesk.Done.class);
        }
    }

    @OnSqlite
    static class SqliteTest extends WorkbookContract {}

    @OnPostgres
    static class PostgresTest extends WorkbookContract {}
}
