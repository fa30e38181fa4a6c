package vn.thonbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Totalling;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.PastReports;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Table;
import vn.thonbao.workbook.file.WorkbookWriter;

/**
 * Heads, four targets and last year's 40 figures of 60 units, a fiftieth of a city. The city itself, 3,000 units, by
 * {@code ./mvnw test -Dtest=WorkbookScaleTest -Dscale.units=3000}.
 */
@OnSqlite
class WorkbookScaleTest {
    private static final int UNITS = Integer.getInteger("scale.units", 60);
    private static final int INDICATORS = 40;
    private static final int WITH_A_TARGET = 4;
    private static final Instant NOW = Instant.parse("2025-12-01T01:00:00Z");

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    PastReports past;

    @Autowired
    WorkbookDesk desk;

    @Test
    void aWholeCityGoesInInOneGoAndOutAgain() {
        var agency = directory.addAgency("phường", "Lớn", "", "", "");
        var lan = new Author.Officer(
                accounts.add(agency, "lan-" + agency.value(), "Lan", Account.Role.OFFICER, "x"), "Lan");
        var campaign = campaigns.open(agency, plan());
        var bytes = WorkbookWriter.write(List.of(units(), people(), targets(), figures()));

        var times = new ArrayList<Duration>();
        var id = timed(times, () -> (WorkbookDesk.Waits) desk.receive(agency, "lon.xlsx", bytes, lan, NOW))
                .id();
        var seal = timed(
                        times,
                        () -> desk.pending(agency, id, lan, NOW).orElseThrow().preview())
                .seal();
        assertThat(timed(times, () -> desk.write(agency, id, seal, lan, NOW))).isInstanceOf(WorkbookDesk.Done.class);
        var out = timed(times, () -> desk.download(agency, true, NOW));
        var again = timed(times, () -> (WorkbookDesk.Looked) desk.receive(agency, "x", out, lan, NOW))
                .preview();

        assertThat(again.faults()).isEmpty();
        assertThat(again.nothing()).isTrue();
        assertThat(campaigns.targets(campaign)).hasSize(UNITS);
        assertThat(past.sources(campaigns.history(campaign).get(0).id())).hasSize(UNITS);
        assertThat(times)
                .as("upload, preview, write, download, upload of %d units", UNITS)
                .allMatch(time -> time.compareTo(Duration.ofSeconds(20)) < 0);
        System.err.println(UNITS + " units, " + bytes.length + " bytes: " + times);
    }

    private static <T> T timed(List<Duration> times, Supplier<T> work) {
        var thread = ManagementFactory.getThreadMXBean(); // of other work on the machine it knows nothing
        var begun = thread.getCurrentThreadCpuTime();
        var result = work.get();
        times.add(Duration.ofNanos(thread.getCurrentThreadCpuTime() - begun));
        return result;
    }

    private static CampaignPlan plan() {
        var small = SmallPlan.plan();
        return new CampaignPlan(
                small.code(),
                small.issuer(),
                small.title(),
                small.shortTitle(),
                small.planNumber(),
                small.planDate(),
                small.flow(),
                small.units(),
                IntStream.range(0, INDICATORS)
                        .mapToObj(i -> SmallPlan.indicator(
                                "n." + i, Kind.NUMBER, "100", Judgement.AT_LEAST, Totalling.SUM, "tổ dân phố"))
                        .toList(),
                List.of(),
                small.periods(),
                Optional.empty(),
                small.milestones());
    }

    private static Table units() {
        return table(
                "Đơn vị",
                List.of("Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Từ ngày"),
                u -> List.of(
                        code(u),
                        Cell.text("Tổ dân phố " + u),
                        Cell.text("tổ dân phố"),
                        Cell.date(LocalDate.of(2024, 1, 1))));
    }

    private static Table people() {
        return table(
                "Người",
                List.of("Mã đơn vị", "Họ và tên", "Xưng hô", "Chức vụ", "Điện thoại"),
                u -> List.of(
                        code(u),
                        Cell.text("Nguyễn Văn " + u),
                        Cell.text("anh"),
                        Cell.text("tổ trưởng"),
                        Cell.text("09%08d".formatted(u))));
    }

    private static Table targets() {
        return table(
                "Mục tiêu",
                with(List.of("Mã đơn vị", "Tên đơn vị"), WITH_A_TARGET),
                u -> figures(List.of(code(u), Cell.EMPTY), u, WITH_A_TARGET));
    }

    private static Table figures() {
        return table(
                "Số liệu cũ",
                with(List.of("Kỳ", "Số liệu từ ngày", "Số liệu đến ngày", "Mã đơn vị", "Nguồn số liệu"), INDICATORS),
                u -> figures(
                        List.of(
                                Cell.text("năm 2024"),
                                Cell.date(LocalDate.of(2024, 1, 1)),
                                Cell.date(LocalDate.of(2024, 12, 31)),
                                code(u),
                                Cell.text("Báo cáo năm")),
                        u,
                        INDICATORS));
    }

    private static Cell code(int unit) {
        return Cell.text("%04d".formatted(unit));
    }

    private static List<String> with(List<String> titles, int indicators) {
        var all = new ArrayList<>(titles);
        IntStream.range(0, indicators).forEach(i -> all.add("n." + i + " · Nhãn"));
        return all;
    }

    private static List<Cell> figures(List<Cell> before, int unit, int indicators) {
        var all = new ArrayList<>(before);
        IntStream.range(0, indicators).forEach(i -> all.add(Cell.number(BigDecimal.valueOf(unit * 10L + i, 1))));
        return all;
    }

    private static Table table(String name, List<String> titles, IntFunction<List<Cell>> row) {
        return new Table(
                name,
                name,
                titles.stream().map(title -> new Table.Column(title, 10)).toList(),
                IntStream.range(0, UNITS).mapToObj(row).toList());
    }
}
