package vn.thonbao.office.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.intake.TotalWords;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.PeriodSheets;
import vn.thonbao.office.Scope;
import vn.thonbao.office.SecondLook;
import vn.thonbao.office.Words;
import vn.thonbao.review.PeriodTotals;
import vn.thonbao.review.RegisteredTotals;
import vn.thonbao.submission.SentReport;
import vn.thonbao.submission.Total;

/** Lays a period out as a board. */
@Component
class Boards {

    private final CampaignDesk campaigns;
    private final PeriodSheets sheets;
    private final PeriodTotals totals;
    private final RegisteredTotals registered;
    private final Cells cells;
    private final Words words;

    Boards(
            CampaignDesk campaigns,
            PeriodSheets sheets,
            PeriodTotals totals,
            RegisteredTotals registered,
            Cells cells,
            Words words) {
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.totals = totals;
        this.registered = registered;
        this.cells = cells;
        this.words = words;
    }

    /** The lines of one page; the totals are over all units. */
    @Transactional(readOnly = true)
    public Board of(Scope scope, String sought, int page) {
        return board(scope, units -> Extract.of(units, sought, page));
    }

    /** Without the villages' lines. */
    @Transactional(readOnly = true)
    public Board byIndicator(Scope scope) {
        return board(scope, units -> Extract.NOBODY);
    }

    private Board board(Scope scope, Function<List<ReportingUnit>, Extract> extract) {
        var sheet = sheets.of(
                scope,
                units -> Stream.concat(
                                extract.apply(units).villages().stream(),
                                units.stream().filter(PeriodSheet::isOffice))
                        .toList());
        var summed = totals.of(scope.period(), sheet.units(), sheet.wholes());
        var pairs = registered.of(scope.period(), sheet.units(), summed, sheet.wholes());
        return board(sheet, new Added(summed, pairs), extract.apply(sheet.units()));
    }

    /** @param pairs what was undertaken beside what was reached, where it can be said */
    private record Added(PeriodTotals.Summed summed, Map<IndicatorId, RegisteredTotals.Pair> pairs) {}

    private Board board(PeriodSheet sheet, Added added, Extract extract) {
        var villages = sheet.villages();
        var asked = sheet.indicators().stream()
                .filter(i -> i.reporters().includeAnyOf(villages))
                .toList();
        var others = sheet.indicators().stream()
                .filter(i -> !asked.contains(i) && i.role() != Indicator.Role.CONTEXT)
                .toList();
        var reporting = villages.stream().filter(unit -> reports(sheet, unit)).toList();
        var doubts = new ArrayList<Indicator>();
        return new Board(
                extract,
                asked.stream().map(i -> column(added, i, doubts)).toList(),
                extract.villages().stream().map(u -> row(sheet, u, asked)).toList(),
                others.stream()
                        .map(i -> new Board.Line(column(added, i, doubts), ownCells(sheet, i)))
                        .toList(),
                sheet.units().stream()
                        .filter(PeriodSheet::isOffice)
                        .flatMap(u -> looks(sheet, u).stream())
                        .toList(),
                context(sheet, added),
                added.summed().count(reporting, SentReport::approved),
                added.summed().count(reporting, SentReport::sent),
                reporting.size());
    }

    private List<Board.Context> context(PeriodSheet sheet, Added added) {
        var lists = sheet.indicators().stream()
                .filter(i -> i.role() == Indicator.Role.CONTEXT)
                .collect(groupingBy(i -> i.set().orElse(""), LinkedHashMap::new, toList()));
        return lists.entrySet().stream()
                .map(list -> new Board.Context(
                        list.getKey(),
                        list.getValue().stream()
                                .map(i -> column(added, i, new ArrayList<>()))
                                .toList()))
                .toList();
    }

    private Board.Column column(Added added, Indicator indicator, List<Indicator> doubts) {
        indicator.doubt().ifPresent(d -> doubts.add(indicator));
        return new Board.Column(
                indicator.number(),
                indicator.label(),
                indicator.wording(),
                indicator.unit(),
                indicator.targetWords(),
                indicator.partOf().isPresent(),
                sum(added.summed().total(indicator), indicator),
                Optional.ofNullable(added.pairs().get(indicator.id()))
                        .map(pair -> pair(pair, indicator))
                        .orElse(""),
                indicator.doubt(),
                indicator.doubt().map(d -> doubts.size()));
    }

    private String pair(RegisteredTotals.Pair pair, Indicator indicator) {
        return words.text(
                "board.pair",
                TotalWords.value(indicator, pair.registered()),
                TotalWords.value(indicator, pair.reached()),
                pair.units());
    }

    private Board.Sum sum(Total total, Indicator indicator) {
        return new Board.Sum(
                TotalWords.value(indicator, total),
                TotalWords.parts(indicator, total),
                indicator.kind() == Indicator.Kind.TASK ? stages(total) : "",
                total.covered(),
                total.base(),
                total.complete(),
                total.fromPercent(),
                total.aside(),
                total.verdict().name());
    }

    /** "đã xong; đang làm 3, chưa làm 1, chưa báo 2"; how many have done it stands before. */
    private String stages(Total total) {
        var done = total.numerator().map(BigDecimal::intValueExact).orElse(0);
        var others = Stream.of(
                        stage("underWay", total.underWay()),
                        stage("notStarted", total.covered() - done - total.underWay()),
                        stage("silent", total.base() - total.covered()))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
        return words.text("answer.DONE") + (others.isEmpty() ? "" : "; " + others);
    }

    private String stage(String key, int units) {
        return units == 0 ? "" : words.text("board.stage." + key, units);
    }

    private Board.Row row(PeriodSheet sheet, ReportingUnit unit, List<Indicator> asked) {
        var report = sheet.report(unit);
        var looks = looks(sheet, unit);
        return new Board.Row(
                unit.id().value(),
                unit.name(),
                words.origin(sheet.before(unit)),
                report.map(r -> r.id().value()),
                report.map(r -> r.status().words())
                        .orElseGet(() -> words.text(reports(sheet, unit) ? "report.none" : "cell.notowed")),
                looks,
                asked.stream().map(i -> cells.of(sheet, unit, i, looks)).toList());
    }

    private boolean reports(PeriodSheet sheet, ReportingUnit unit) {
        return campaigns.reportsIn(sheet.scope().period(), unit);
    }

    private List<SecondLook> looks(PeriodSheet sheet, ReportingUnit unit) {
        return sheet.misfits(unit).stream()
                .map(misfit -> words.secondLook(misfit, sheet.indicators()))
                .toList();
    }

    private List<Board.Cell> ownCells(PeriodSheet sheet, Indicator indicator) {
        return sheet.oweing(indicator).stream()
                .map(u -> cells.of(sheet, u, indicator, looks(sheet, u)))
                .toList();
    }
}
