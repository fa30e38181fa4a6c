package vn.thonbao.office.board;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.SecondLook;
import vn.thonbao.office.Words;
import vn.thonbao.review.Outliers;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.submission.Total;
import vn.thonbao.submission.Totals;

/** What one unit says of one item, as the board shows it. */
@Component
class Cells {

    private static final String NO_VERDICT = Total.Verdict.NO_TARGET.name();

    private final Words words;

    Cells(Words words) {
        this.words = words;
    }

    Board.Cell of(PeriodSheet sheet, ReportingUnit unit, Indicator indicator, List<SecondLook> looks) {
        if (!indicator.reporters().include(unit)) {
            return notOwed(sheet, unit, indicator);
        }
        return sheet.report(unit)
                .flatMap(r -> Optional.ofNullable(r.figures().get(indicator.id()))
                        .map(f -> cell(state(sheet, r, indicator, f), f.answer(), sheet, unit, indicator, looks)))
                .orElseGet(() -> blank("missing"));
    }

    private static Board.Cell blank(String state) {
        return new Board.Cell(state, "", "", "", false, false, "", NO_VERDICT);
    }

    /** What was told before the item was given to others is shown, and adds up no more. */
    private Board.Cell notOwed(PeriodSheet sheet, ReportingUnit unit, Indicator indicator) {
        return sheet.report(unit)
                .flatMap(r -> Optional.ofNullable(r.figures().get(indicator.id())))
                .map(told -> new Board.Cell(
                        "notowed",
                        words.brief(told.answer()),
                        words.text("board.notCounted"),
                        "",
                        false,
                        false,
                        "",
                        NO_VERDICT))
                .orElseGet(() -> blank("notowed"));
    }

    private static String state(PeriodSheet sheet, Submission report, Indicator indicator, Figure figure) {
        if (sheet.sentBack(report, indicator)) {
            return "returned";
        }
        return figure.revision() > report.revision() ? "draft" : approved(report) ? "approved" : "sent";
    }

    private Board.Cell cell(
            String state,
            FigureAnswer answer,
            PeriodSheet sheet,
            ReportingUnit unit,
            Indicator indicator,
            List<SecondLook> looks) {
        return new Board.Cell(
                state,
                words.brief(answer),
                note(answer),
                answer.known() ? registered(sheet, unit, indicator) : "",
                indicator.totalling() == Indicator.Totalling.RATIO && answer instanceof FigureAnswer.Amount,
                Outliers.far(indicator, sheet.previous(unit, indicator), answer),
                state.equals("draft") ? "" : misfit(looks, indicator),
                verdict(answer, sheet, unit, indicator));
    }

    private static String misfit(List<SecondLook> looks, Indicator indicator) {
        return looks.stream()
                .filter(look -> look.about(indicator.id()))
                .map(SecondLook::text)
                .collect(joining(" "));
    }

    private String registered(PeriodSheet sheet, ReportingUnit unit, Indicator indicator) {
        return Optional.ofNullable(sheet.registered(unit).figures().get(indicator.id()))
                .filter(FigureAnswer::known)
                .map(words::brief)
                .map(said -> words.text("board.registered", said))
                .orElse("");
    }

    private String verdict(FigureAnswer answer, PeriodSheet sheet, ReportingUnit unit, Indicator indicator) {
        var own = sheet.targets().getOrDefault(unit.id(), Map.of()).get(indicator.id());
        return Totals.ofUnit(
                        own == null ? indicator : indicator.withTarget(own.target(), own.words()),
                        own != null,
                        answer,
                        sheet.wholes().getOrDefault(unit.id(), Map.of()),
                        sheet.scope().period().to())
                .name();
    }

    private String note(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Share share) {
            return Words.fraction(share);
        }
        if (answer instanceof FigureAnswer.Progress progress) {
            return progress.words();
        }
        return answer instanceof FigureAnswer.NothingToReport ? words.text("answer.NothingToReport") : "";
    }

    private static boolean approved(Submission report) {
        return report.status() == SubmissionStatus.APPROVED || report.status() == SubmissionStatus.LOCKED;
    }
}
