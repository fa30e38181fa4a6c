package vn.thonbao.workbook;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.campaign.Revisions;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.PastReports;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Table;

/** Figures of earlier periods: a row for each unit and period, with a word on where they were taken from. */
@Component
class PastSheet {
    static final String TITLE = "Số liệu cũ";
    static final List<String> WANTED = List.of("Kỳ", "Số liệu từ ngày", "Số liệu đến ngày", UnitLine.CODE);

    private static final String PERIOD = "Kỳ";
    private static final String FROM = "Số liệu từ ngày";
    private static final String TO = "Số liệu đến ngày";
    private static final String SOURCE = "Nguồn số liệu";
    private static final List<String> TITLES = List.of(PERIOD, FROM, TO, UnitLine.CODE, UnitLine.NAME, SOURCE);
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_SOURCE = 300;

    private final CampaignDesk campaigns;
    private final Revisions revisions;
    private final SubmissionDesk submissions;
    private final PastReports past;
    private final Directory directory;

    PastSheet(
            CampaignDesk campaigns,
            Revisions revisions,
            SubmissionDesk submissions,
            PastReports past,
            Directory directory) {
        this.campaigns = campaigns;
        this.revisions = revisions;
        this.submissions = submissions;
        this.past = past;
        this.directory = directory;
    }

    /** Those that somebody reports. */
    static List<Indicator> indicators(OnFile file, Campaign campaign) {
        return file.indicators(campaign).filter(i -> !i.reporters().nobody()).toList();
    }

    Table table(OnFile file, Campaign campaign, boolean filled) {
        var indicators = indicators(file, campaign);
        var columns = new ArrayList<>(List.of(
                new Table.Column(PERIOD, 14),
                new Table.Column(FROM, 13),
                new Table.Column(TO, 13),
                new Table.Column(UnitLine.CODE, 11, true),
                new Table.Column(UnitLine.NAME, 28),
                new Table.Column(SOURCE, 26)));
        indicators.forEach(i -> columns.add(IndicatorColumns.column(i)));
        var rows = new ArrayList<List<Cell>>();
        var periods = campaigns.history(campaign.id());
        periods.forEach(period -> rows.addAll(rows(period, indicators, file, filled)));
        if (periods.isEmpty()) {
            file.present().stream()
                    .filter(unit -> owesAny(unit, indicators))
                    .map(unit ->
                            List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.text(unit.code()), Cell.text(unit.name())))
                    .forEach(rows::add);
        }
        return new Table(
                TITLE + " " + campaign.shortTitle(),
                "Số liệu các kỳ trước của đợt “%s” · mã đợt: %s · ô trống là chưa biết, không phải 0"
                        .formatted(campaign.shortTitle(), campaign.code()),
                columns,
                rows);
    }

    private List<List<Cell>> rows(ReportingPeriod period, List<Indicator> indicators, OnFile file, boolean filled) {
        var reports = filled ? reports(period) : Map.<UnitId, Submission>of();
        var sources = filled ? past.sources(period.id()) : Map.<UnitId, String>of();
        var rows = new ArrayList<List<Cell>>();
        for (var unit : file.units.values()) {
            if (!unit.existed(period.to()) || !owesAny(unit, indicators)) {
                continue;
            }
            var figures = unit.id().map(reports::get).map(Submission::sent).orElse(Map.of());
            var cells = new ArrayList<>(List.of(
                    Cell.text(period.label()),
                    Cell.date(period.from()),
                    Cell.date(period.to()),
                    Cell.text(unit.code()),
                    Cell.text(unit.name()),
                    unit.id().map(sources::get).map(Cell::text).orElse(Cell.EMPTY)));
            indicators.forEach(i -> cells.add(Optional.ofNullable(figures.get(i.id()))
                    .map(figure -> Figures.cell(figure.answer()))
                    .orElse(Cell.EMPTY)));
            rows.add(cells);
        }
        return rows;
    }

    private static boolean owesAny(OnFile.Unit unit, List<Indicator> indicators) {
        return indicators.stream().anyMatch(unit::owes);
    }

    private Map<UnitId, Submission> reports(ReportingPeriod period) {
        return submissions.all(period.id()).stream().collect(toMap(Submission::unit, report -> report));
    }

    void read(Filled sheet, Campaign campaign, OnFile file, Author.Officer by, Draft draft) {
        var columns = IndicatorColumns.find(sheet, indicators(file, campaign), TITLES, draft);
        var periods = new PastPeriods(campaign, campaigns, revisions);
        var reports = new HashMap<ReportingPeriod, Map<UnitId, Submission>>();
        var seen = new HashMap<List<Object>, Integer>();
        for (var line : sheet.linesAt(draft, List.copyOf(columns.keySet()))) {
            var unit = UnitLine.unit(line, file);
            var from = line.date(FROM);
            var to = line.date(TO);
            line.need(FROM, from);
            line.need(TO, to);
            if (unit.isEmpty() || from.isEmpty() || to.isEmpty()) {
                continue;
            }
            var period = periods.find(line, PERIOD, TO, line.text(PERIOD, LONGEST_LABEL), from.get(), to.get());
            Optional.ofNullable(seen.putIfAbsent(List.of(unit.get().code(), from.get(), to.get()), line.row()))
                    .ifPresent(first ->
                            line.fault(UnitLine.CODE, "Đơn vị này đã có số liệu kỳ này ở dòng %d.".formatted(first)));
            var report =
                    period.known().flatMap(p -> unit.get().id().map(reports.computeIfAbsent(p, this::reports)::get));
            read(new Row(line, unit.get(), period, report, to.get(), campaign), columns, file, by, draft);
        }
    }

    private record Row(
            Line line,
            OnFile.Unit unit,
            PastPeriods.Past period,
            Optional<Submission> report,
            LocalDate to,
            Campaign campaign) {}

    private record Given(Indicator indicator, Optional<FigureAnswer> answer, String words) {}

    private void read(Row row, Map<Integer, Indicator> columns, OnFile file, Author.Officer by, Draft draft) {
        var line = row.line();
        var edits = new Edits();
        var given = new ArrayList<Given>();
        var old = row.report().map(Submission::sent).orElse(Map.of());
        columns.forEach((column, indicator) -> line.cell(column).ifPresent(cell -> {
            var now = file.find(row.campaign().id(), indicator).map(old::get).map(Figure::answer);
            figure(row, column, cell, indicator, now).ifPresent(change -> {
                edits.note(
                        indicator.label(),
                        now.map(answer -> Figures.cell(answer).words()).orElse(""),
                        change.words());
                given.add(change);
            });
        }));
        if (!row.unit().existed(row.to())) {
            line.fault(
                    UnitLine.CODE,
                    "“%s” chưa có hoặc không còn vào ngày cuối kỳ này."
                            .formatted(row.unit().name()));
        }
        if (row.report().filter(r -> r.status() == SubmissionStatus.LOCKED).isPresent() && !edits.none()) {
            line.fault(UnitLine.CODE, "Số liệu kỳ này của đơn vị đã khóa, không sửa được nữa.");
        }
        var source = line.text(SOURCE, LONGEST_SOURCE);
        if (!edits.none()) {
            line.need(SOURCE, source);
        }
        if (!line.fine()) {
            return;
        }
        if (edits.none()) {
            draft.same(line.sheet());
            return;
        }
        draft.change(
                new Change(
                        line.sheet(),
                        line.row(),
                        old.isEmpty(),
                        row.unit().name() + ", " + row.period().label(),
                        edits.words(),
                        edits.words()),
                () -> keep(row, given, source.orElse(""), file, by));
    }

    private static Optional<Given> figure(
            Row row, int column, Cell cell, Indicator indicator, Optional<FigureAnswer> now) {
        if (Line.cleared(cell)) {
            return now.map(answer -> new Given(indicator, Optional.empty(), ""));
        }
        if (now.filter(answer -> Figures.cell(answer).equals(cell)).isPresent()) {
            return Optional.empty(); // what stands is not judged anew
        }
        if (!row.unit().owes(indicator)) {
            row.line()
                    .fault(
                            column,
                            "Đơn vị này không báo cáo chỉ tiêu “%s”; xin để trống ô này.".formatted(indicator.label()));
            return Optional.empty();
        }
        var read = Figures.read(cell, indicator);
        if (!read.fault().isEmpty()) {
            row.line().fault(column, read.fault());
        }
        return read.answer()
                .filter(answer -> !Figures.same(now, answer))
                .map(answer -> new Given(indicator, Optional.of(answer), cell.words()));
    }

    private void keep(Row row, List<Given> given, String source, OnFile file, Author.Officer by) {
        past.keep(
                row.period().open().id(),
                directory.unit(file.id(row.unit())),
                given.stream()
                        .map(g -> new PastReports.Entry(
                                file.id(row.campaign().id(), g.indicator()), g.answer(), g.words()))
                        .toList(),
                source,
                by,
                file.now);
    }
}
