package vn.thonbao.office.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Outliers;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.Words;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.submission.Total;
import vn.thonbao.understanding.Written;

/** Lays a period out as a board. */
@Component
class Boards {

    private final Words words;

    Boards(Words words) {
        this.words = words;
    }

    Board of(PeriodSheet sheet) {
        var villages = sheet.villages();
        var asked = sheet.indicators().stream()
                .filter(i -> villages.stream().anyMatch(u -> owes(u, i)))
                .toList();
        var others = sheet.indicators().stream()
                .filter(i -> !asked.contains(i) && i.role() != Indicator.Role.CONTEXT)
                .toList();
        var doubts = new ArrayList<Indicator>();
        var reports = villages.stream().flatMap(u -> sheet.report(u).stream()).toList();
        return new Board(
                asked.stream().map(i -> column(sheet, i, doubts)).toList(),
                villages.stream().map(u -> row(sheet, u, asked)).toList(),
                others.stream()
                        .map(i -> new Board.Line(column(sheet, i, doubts), ownCells(sheet, i)))
                        .toList(),
                context(sheet),
                (int) reports.stream().filter(Boards::approved).count(),
                (int) reports.stream().filter(r -> r.revision() > 0).count(),
                villages.size());
    }

    private List<Board.Context> context(PeriodSheet sheet) {
        var lists = sheet.indicators().stream()
                .filter(i -> i.role() == Indicator.Role.CONTEXT)
                .collect(groupingBy(i -> i.set().orElse(""), LinkedHashMap::new, toList()));
        return lists.entrySet().stream()
                .map(list -> new Board.Context(
                        list.getKey(),
                        list.getValue().stream()
                                .map(i -> column(sheet, i, new ArrayList<>()))
                                .toList()))
                .toList();
    }

    private Board.Column column(PeriodSheet sheet, Indicator indicator, List<Indicator> doubts) {
        indicator.doubt().ifPresent(d -> doubts.add(indicator));
        return new Board.Column(
                indicator.number(),
                indicator.label(),
                indicator.wording(),
                indicator.unit(),
                indicator.targetWords(),
                sum(sheet.total(indicator), indicator),
                indicator.doubt(),
                indicator.doubt().map(d -> doubts.size()));
    }

    private Board.Sum sum(Total total, Indicator indicator) {
        return new Board.Sum(
                value(total, indicator),
                parts(total),
                total.covered(),
                total.base(),
                total.complete(),
                total.fromPercent(),
                total.aside(),
                total.verdict().name());
    }

    /**
     * With as many decimals as the indicator has; whether the target is met was decided before rounding. A count of yes is
     * written as it is said: "22/23".
     */
    private String value(Total total, Indicator indicator) {
        return indicator.totalling() == Indicator.Totalling.COUNT_YES
                ? parts(total)
                : total.value()
                        .map(v -> v.setScale(indicator.decimals(), RoundingMode.HALF_UP))
                        .map(v -> Written.number(v, indicator.unit()))
                        .orElse("");
    }

    private static String parts(Total total) {
        return total.numerator()
                .flatMap(n -> total.denominator().map(d -> Written.number(n) + "/" + Written.number(d)))
                .orElse("");
    }

    private Board.Row row(PeriodSheet sheet, ReportingUnit unit, List<Indicator> asked) {
        var report = sheet.report(unit);
        return new Board.Row(
                unit.id().value(),
                unit.name(),
                report.map(r -> r.id().value()),
                report.map(r -> r.status().words()).orElseGet(() -> words.text("report.none")),
                asked.stream().map(i -> cell(sheet, unit, i)).toList());
    }

    private List<Board.Cell> ownCells(PeriodSheet sheet, Indicator indicator) {
        return sheet.oweing(indicator).stream()
                .map(u -> cell(sheet, u, indicator))
                .toList();
    }

    private Board.Cell cell(PeriodSheet sheet, ReportingUnit unit, Indicator indicator) {
        if (!owes(unit, indicator)) {
            return new Board.Cell("notowed", "", "", false, false);
        }
        return sheet.report(unit)
                .flatMap(r -> Optional.ofNullable(r.figures().get(indicator.id()))
                        .map(f -> cell(state(sheet, r, indicator, f), f.answer(), sheet, unit, indicator)))
                .orElse(new Board.Cell("missing", "", "", false, false));
    }

    private static String state(PeriodSheet sheet, Submission report, Indicator indicator, Figure figure) {
        if (sheet.sentBack(report, indicator)) {
            return "returned";
        }
        return figure.revision() > report.revision() ? "draft" : approved(report) ? "approved" : "sent";
    }

    private Board.Cell cell(
            String state, FigureAnswer answer, PeriodSheet sheet, ReportingUnit unit, Indicator indicator) {
        return new Board.Cell(
                state,
                words.brief(answer),
                note(answer),
                indicator.totalling() == Indicator.Totalling.RATIO && answer instanceof FigureAnswer.Amount,
                Outliers.far(indicator, sheet.previous(unit, indicator), answer));
    }

    private String note(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Share share) {
            return Words.fraction(share);
        }
        return answer instanceof FigureAnswer.NothingToReport ? words.text("answer.NothingToReport") : "";
    }

    private static boolean owes(ReportingUnit unit, Indicator indicator) {
        return indicator.reporters().contains(unit.kind());
    }

    private static boolean approved(Submission report) {
        return report.status() == SubmissionStatus.APPROVED || report.status() == SubmissionStatus.LOCKED;
    }
}
