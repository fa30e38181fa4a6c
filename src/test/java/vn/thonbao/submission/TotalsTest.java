package vn.thonbao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Totalling;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.submission.FigureAnswer.NoData;
import vn.thonbao.submission.FigureAnswer.NotOurs;
import vn.thonbao.submission.FigureAnswer.NothingToReport;
import vn.thonbao.submission.FigureAnswer.Share;
import vn.thonbao.submission.FigureAnswer.Stage;
import vn.thonbao.submission.FigureAnswer.YesNo;
import vn.thonbao.submission.Total.Verdict;

class TotalsTest {
    private static final FigureAnswer YES = new YesNo(true);
    private static final FigureAnswer NO = new YesNo(false);
    private static final FigureAnswer NOTHING = new NothingToReport();
    private static final FigureAnswer NO_DATA = new NoData();
    private static final FigureAnswer NOT_OURS = new NotOurs();

    @Test
    void addsAmountsAndSaysHowManyUnitsTheyCover() {
        var total = Totals.of(
                sum("100", Judgement.AT_LEAST),
                of(amount("60"), amount("40.5"), NOTHING).rows());

        assertThat(total.value()).contains(new BigDecimal("100.5"));
        assertThat(total.covered()).isEqualTo(3);
        assertThat(total.base()).isEqualTo(3);
        assertThat(total.complete()).isTrue();
        assertThat(total.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void missesNoTargetBeforeItsYear() {
        var by2030 = forYear("đến năm 2030");
        var in2025 = LocalDate.of(2025, 12, 14);

        assertThat(Totals.of(by2030, of(amount("60")).rows(), in2025).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Totals.of(by2030, of(amount("60")).rows(), LocalDate.of(2030, 12, 14))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Totals.of(by2030, of(amount("100")).rows(), in2025).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Totals.of(forYear("giai đoạn 2020-2025"), of(amount("60")).rows(), in2025)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Totals.of(forYear("hằng năm"), of(amount("60")).rows(), in2025)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    private static Indicator forYear(String horizon) {
        return SmallPlan.indicator("n.1", Kind.NUMBER, "100", Judgement.AT_LEAST, Totalling.SUM, "tổ dân phố", horizon);
    }

    @Test
    void judgesAUnitByWhatThePlanWantsOfEach() {
        var whole = Map.of("số hộ", new BigDecimal("200"));
        var share = SmallPlan.indicator("n.2", Kind.PERCENT, "95.5", Judgement.AT_LEAST, Totalling.RATIO, "tổ dân phố");
        var titles =
                SmallPlan.indicator("n.3", Kind.YES_NO, "23", Judgement.AT_LEAST, Totalling.COUNT_YES, "tổ dân phố");

        assertThat(ofUnit(share, new Share(new BigDecimal("191"), new BigDecimal("200")), whole))
                .isEqualTo(Verdict.MET);
        assertThat(ofUnit(share, amount("95.4"), whole)).isEqualTo(Verdict.NOT_MET);
        assertThat(ofUnit(share, amount("99"), Map.of())).as("of how many?").isEqualTo(Verdict.UNKNOWN);
        assertThat(ofUnit(share, NO_DATA, whole)).isEqualTo(Verdict.UNKNOWN);
        assertThat(ofUnit(share, NOT_OURS, whole)).isEqualTo(Verdict.NO_TARGET);
        assertThat(ofUnit(titles, YES, Map.of())).isEqualTo(Verdict.MET);
        assertThat(ofUnit(titles, NO, Map.of())).isEqualTo(Verdict.NOT_MET);
        assertThat(ofUnit(sum("0", Judgement.AT_MOST), amount("1"), Map.of())).isEqualTo(Verdict.NOT_MET);
        assertThat(ofUnit(sum("0", Judgement.AT_MOST), NOTHING, Map.of())).isEqualTo(Verdict.MET);
    }

    @Test
    void asksNoUnitForTheSumOfAllUnlessItHasATargetOfItsOwn() {
        var jobs = sum("2300", Judgement.AT_LEAST);
        var own = jobs.withTarget(new BigDecimal("95"), "95 người");
        var until = LocalDate.of(2025, 12, 14);

        assertThat(ofUnit(jobs, amount("100"), Map.of())).isEqualTo(Verdict.NO_TARGET);
        assertThat(Totals.ofUnit(own, true, amount("100"), Map.of(), until)).isEqualTo(Verdict.MET);
        assertThat(Totals.ofUnit(own, true, amount("94"), Map.of(), until)).isEqualTo(Verdict.NOT_MET);
    }

    private static Verdict ofUnit(Indicator indicator, FigureAnswer answer, Map<String, BigDecimal> wholes) {
        return Totals.ofUnit(indicator, false, answer, wholes, LocalDate.of(2025, 12, 14));
    }

    @Test
    void leavesOutWhatIsMissingAndWhatIsNotTheirs() {
        var total = Totals.of(
                sum("10", Judgement.AT_LEAST),
                of(amount("60"), NO_DATA, NOT_OURS).unsent(1).rows());

        assertThat(total.value()).contains(new BigDecimal("60"));
        assertThat(total.covered()).isEqualTo(1);
        assertThat(total.base()).isEqualTo(3);
        assertThat(total.complete()).isFalse();
        assertThat(total.verdict()).as("a partial total is never met for good").isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void knowsEarlyThatALimitIsBroken() {
        assertThat(Totals.of(
                                sum("10", Judgement.AT_MOST),
                                of(amount("11")).unsent(5).rows())
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Totals.of(
                                sum("10", Judgement.AT_MOST),
                                of(amount("9")).unsent(5).rows())
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(Totals.of(
                                sum("10", Judgement.EXACTLY),
                                of(amount("11")).unsent(5).rows())
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void dividesSumsAndNeverAveragesPercentages() {
        var total =
                Totals.of(ratio(), of(share("298", "300"), share("10", "100")).rows());

        assertThat(total.value()).contains(new BigDecimal("77.000000"));
        assertThat(total.numerator()).contains(new BigDecimal("308"));
        assertThat(total.denominator()).contains(new BigDecimal("400"));
        assertThat(total.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void weighsABarePercentageWithTheUnitsOwnDenominator() {
        var total = Totals.of(
                ratio(), of(share("96", "100"), amount("98.5")).whole("200").rows());

        assertThat(total.value()).contains(new BigDecimal("97.666667"));
        assertThat(total.fromPercent()).isEqualTo(1);
        assertThat(total.aside()).isZero();
        assertThat(total.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void putsAPercentageAsideWhenNoDenominatorIsOnFile() {
        var total = Totals.of(ratio(), of(share("96", "100"), amount("98.5")).rows());

        assertThat(total.value()).contains(new BigDecimal("96.000000"));
        assertThat(total.covered()).isEqualTo(1);
        assertThat(total.aside()).isEqualTo(1);
        assertThat(total.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void countsNothingToReportAsZeroOfTheWhole() {
        var total =
                Totals.of(ratio(), of(share("200", "200"), NOTHING).whole("200").rows());

        assertThat(total.value()).contains(new BigDecimal("50.000000"));
        assertThat(total.covered()).isEqualTo(2);
    }

    @Test
    void countsHowManySayYes() {
        var total = Totals.of(yes(Judgement.ALL), of(YES, YES, YES).rows());
        assertThat(total.value()).contains(new BigDecimal("3"));
        assertThat(total.denominator()).contains(new BigDecimal("3"));
        assertThat(total.verdict()).isEqualTo(Verdict.MET);

        assertThat(Totals.of(yes(Judgement.ALL), of(YES, YES).unsent(1).rows()).verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(Totals.of(yes(Judgement.ALL), of(YES, NO).unsent(1).rows()).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Totals.of(yes(Judgement.AT_LEAST), of(NO, NO, YES).rows()).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Totals.of(yes(Judgement.AT_LEAST), of(NO, NO).unsent(1).rows())
                        .verdict())
                .as("two are needed, one is left")
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void takesTheFigureOfTheOneUnitThatReportsForAll() {
        var number = SmallPlan.indicator("n.4", Kind.NUMBER, "3", Judgement.AT_MOST, Totalling.SINGLE, "cơ quan");
        assertThat(Totals.of(number, of(amount("2")).rows()).verdict()).isEqualTo(Verdict.MET);

        var percent = SmallPlan.indicator("n.5", Kind.PERCENT, "99", Judgement.AT_LEAST, Totalling.SINGLE, "cơ quan");
        assertThat(Totals.of(percent, of(share("1", "1")).rows()).value()).contains(new BigDecimal("100.000000"));
        assertThat(Totals.of(percent, of(amount("99.5")).rows()).value()).contains(new BigDecimal("99.5"));
    }

    @Test
    void asksForMoreThanTheNumberWhereThePlanSaysSo() {
        assertThat(verdict(Judgement.ABOVE, "10")).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Judgement.ABOVE, "10.01")).isEqualTo(Verdict.MET);
        assertThat(verdict(Judgement.BELOW, "10")).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Judgement.BELOW, "9.99")).isEqualTo(Verdict.MET);
        assertThat(Totals.of(
                                sum("10", Judgement.BELOW),
                                of(amount("10")).unsent(5).rows())
                        .verdict())
                .as("what is still missing can only add to it")
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void wantsARangeFromItsFirstToItsLastNumber() {
        assertThat(verdict(Judgement.BETWEEN, "9.9")).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Judgement.BETWEEN, "10")).isEqualTo(Verdict.MET);
        assertThat(verdict(Judgement.BETWEEN, "1000")).isEqualTo(Verdict.MET);
        assertThat(verdict(Judgement.BETWEEN, "1000.1")).isEqualTo(Verdict.NOT_MET);
    }

    private static Verdict verdict(Judgement judged, String value) {
        return Totals.of(sum("10", judged), of(amount(value)).rows()).verdict();
    }

    @Test
    void countsWhatIsToldAndAddsNothingUp() {
        var told = SmallPlan.indicator("n.7", Kind.TEXT, "0", Judgement.OPEN, Totalling.NONE, "thôn");
        var total =
                Totals.of(told, of(new FigureAnswer.Told("ổn định")).unsent(1).rows());

        assertThat(total.value()).isEmpty();
        assertThat(total.covered()).isEqualTo(1);
        assertThat(total.base()).isEqualTo(2);
        assertThat(total.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void saysNothingWhereNothingAddsUp() {
        var none = SmallPlan.indicator("n.6", Kind.NUMBER, "3", Judgement.AT_LEAST, Totalling.NONE, "thôn");
        var total = Totals.of(none, of(amount("5"), amount("6")).rows());
        assertThat(total.value()).isEmpty();
        assertThat(total.covered()).isEqualTo(2);
        assertThat(total.verdict()).isEqualTo(Verdict.UNKNOWN);

        assertThat(Totals.of(sum("1", Judgement.OPEN), of(amount("5")).rows()).verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(Totals.of(sum("1", Judgement.AT_LEAST), of(NOT_OURS).rows()))
                .isEqualTo(new Total(
                        Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0, 0, 0, Verdict.UNKNOWN));
    }

    @Test
    void countsWhoHasDoneATaskAndWhoIsAtIt() {
        var task = SmallPlan.indicator("n.8", Kind.TASK, "3", Judgement.ALL, Totalling.COUNT_YES, "thôn");
        var total = Totals.of(
                task,
                of(stage(Stage.DONE), stage(Stage.UNDER_WAY), stage(Stage.NOT_STARTED), NOT_OURS)
                        .unsent(2)
                        .rows());

        assertThat(total.value()).contains(BigDecimal.ONE);
        assertThat(total.underWay()).isEqualTo(1);
        assertThat(total.covered()).isEqualTo(3);
        assertThat(total.base()).isEqualTo(5);
        assertThat(Totals.of(task, of(stage(Stage.DONE), stage(Stage.DONE)).rows())
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Totals.together(task, List.of(total, total), true, LocalDate.of(2025, 12, 31))
                        .underWay())
                .isEqualTo(2);
        assertThat(Totals.ofUnit(task, false, stage(Stage.DONE), Map.of(), LocalDate.of(2025, 12, 31)))
                .isEqualTo(Verdict.MET);
        assertThat(Totals.ofUnit(task, false, stage(Stage.UNDER_WAY), Map.of(), LocalDate.of(2025, 12, 31)))
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aTaskThatIsOnlyReportedIsNeitherMetNorMissed() {
        var task = SmallPlan.indicator("n.8", Kind.TASK, "3", Judgement.OPEN, Totalling.COUNT_YES, "thôn");
        assertThat(Totals.of(task, of(stage(Stage.DONE)).rows()).verdict()).isEqualTo(Verdict.NO_TARGET);
        assertThat(Totals.ofUnit(task, false, stage(Stage.NOT_STARTED), Map.of(), LocalDate.of(2025, 12, 31)))
                .isEqualTo(Verdict.NO_TARGET);
    }

    private static FigureAnswer stage(Stage stage) {
        return new FigureAnswer.Progress(stage, Optional.empty(), "");
    }

    private static Indicator sum(String target, Judgement judged) {
        return SmallPlan.indicator("n.1", Kind.NUMBER, target, judged, Totalling.SUM, "thôn");
    }

    private static Indicator ratio() {
        return SmallPlan.indicator("n.2", Kind.PERCENT, "95.5", Judgement.AT_LEAST, Totalling.RATIO, "thôn");
    }

    private static Indicator yes(Judgement judged) {
        return SmallPlan.indicator("n.3", Kind.YES_NO, "2", judged, Totalling.COUNT_YES, "thôn");
    }

    private static FigureAnswer amount(String value) {
        return SmallCommune.amount(value);
    }

    private static FigureAnswer share(String numerator, String denominator) {
        return new Share(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static Units of(FigureAnswer... answers) {
        return new Units(Arrays.stream(answers).map(Optional::of).toList(), Map.of());
    }

    private record Units(List<Optional<FigureAnswer>> answers, Map<String, BigDecimal> wholes) {
        Units unsent(int units) {
            var all = new ArrayList<>(answers);
            all.addAll(Collections.nCopies(units, Optional.empty()));
            return new Units(all, wholes);
        }

        Units whole(String value) {
            return new Units(answers, Map.of("số hộ", new BigDecimal(value)));
        }

        List<Totals.Row> rows() {
            return answers.stream().map(a -> new Totals.Row(a, wholes)).toList();
        }
    }
}
