package vn.thonbao.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Role;
import vn.thonbao.campaign.Indicator.Totalling;

/** Adds up the answers of the units for one indicator, one after the other. */
final class Tally {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Digits of a percentage inside; a page rounds further. */
    private static final int DIGITS = 6;

    private final Indicator indicator;
    private final int year;
    private BigDecimal numerator = BigDecimal.ZERO;
    private BigDecimal denominator = BigDecimal.ZERO;
    private int covered;
    private int base;
    private int fromPercent;
    private int aside;
    private int underWay;
    private boolean everyAgency = true;

    Tally(Indicator indicator, int year) {
        this.indicator = indicator;
        this.year = year;
    }

    Indicator indicator() {
        return indicator;
    }

    void add(Totals.Row row) {
        add(row.answer().orElse(null), row.wholes());
    }

    void add(Totals.Unit unit) {
        add(unit.counted().get(indicator.id()), unit.wholes());
    }

    /** What the units of one agency report together. */
    void add(Total total) {
        numerator = numerator.add(total.numerator().or(total::value).orElse(BigDecimal.ZERO));
        denominator = denominator.add(total.denominator().orElse(BigDecimal.ZERO));
        covered += total.covered();
        base += total.base();
        fromPercent += total.fromPercent();
        aside += total.aside();
        underWay += total.underWay();
    }

    private void add(@Nullable FigureAnswer answer, Map<String, BigDecimal> wholes) {
        if (answer instanceof FigureAnswer.NotOurs) {
            return;
        }
        base++;
        if (answer instanceof FigureAnswer.Amount amount) {
            addAmount(amount.value(), wholes);
        } else if (answer instanceof FigureAnswer.Share share) {
            addShare(share);
        } else if (answer instanceof FigureAnswer.YesNo yesNo) {
            covered(yesNo.yes() ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
        } else if (answer instanceof FigureAnswer.Progress progress) {
            underWay += progress.stage() == FigureAnswer.Stage.UNDER_WAY ? 1 : 0;
            covered(progress.stage() == FigureAnswer.Stage.DONE ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
        } else if (answer instanceof FigureAnswer.Told) {
            covered(BigDecimal.ZERO, BigDecimal.ONE);
        } else if (answer instanceof FigureAnswer.NothingToReport) {
            addNothing(wholes);
        }
    }

    /** A village's percentage cannot be added; its households can. */
    private void addAmount(BigDecimal value, Map<String, BigDecimal> wholes) {
        if (indicator.totalling() != Totalling.RATIO) {
            covered(value, BigDecimal.ONE);
            return;
        }
        whole(wholes)
                .ifPresentOrElse(
                        whole -> {
                            fromPercent++;
                            covered(value.multiply(whole).divide(HUNDRED), whole);
                        },
                        () -> aside++);
    }

    private void addShare(FigureAnswer.Share share) {
        if (indicator.totalling() == Totalling.RATIO) {
            covered(share.numerator(), share.denominator());
        } else if (indicator.kind() != Kind.PERCENT) {
            covered(share.numerator(), BigDecimal.ONE);
        } else if (share.denominator().signum() == 0) {
            aside++;
        } else {
            covered(percent(share.numerator(), share.denominator()), BigDecimal.ONE);
        }
    }

    /** "Không phát sinh" is a 0 of the whole that is on file; where none is, it adds nothing to either side. */
    private void addNothing(Map<String, BigDecimal> wholes) {
        var whole = indicator.totalling() == Totalling.RATIO ? whole(wholes).orElse(BigDecimal.ZERO) : BigDecimal.ONE;
        covered(BigDecimal.ZERO, whole);
    }

    private Optional<BigDecimal> whole(Map<String, BigDecimal> wholes) {
        return indicator.whole().map(wholes::get).filter(whole -> whole.signum() > 0);
    }

    private void covered(BigDecimal part, BigDecimal whole) {
        covered++;
        numerator = numerator.add(part);
        denominator = denominator.add(whole);
    }

    Total total() {
        return total(covered == 0 ? Optional.empty() : value());
    }

    /** @param every false if units are missing that nobody could count */
    Total total(boolean every) {
        everyAgency = every;
        return total();
    }

    /** Covered or not, there is no figure of all. */
    Total undecided() {
        return total(Optional.empty());
    }

    private Total total(Optional<BigDecimal> value) {
        var shown = value.isPresent()
                && (indicator.totalling() == Totalling.RATIO || indicator.totalling() == Totalling.COUNT_YES);
        return new Total(
                value,
                shown ? Optional.of(numerator) : Optional.empty(),
                shown ? Optional.of(denominator) : Optional.empty(),
                covered,
                base,
                fromPercent,
                aside,
                underWay,
                verdict(value));
    }

    private Optional<BigDecimal> value() {
        return switch (indicator.totalling()) {
            case SUM, COUNT_YES -> Optional.of(numerator);
            // what one unit reports for all; from several it would be a sum nobody asked for
            case SINGLE -> Optional.of(numerator).filter(x -> covered == 1);
            case RATIO -> denominator.signum() == 0 ? Optional.empty() : Optional.of(percent(numerator, denominator));
            case NONE -> Optional.empty();
        };
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    private Total.Verdict verdict(Optional<BigDecimal> value) {
        if (indicator.role() != Role.TARGET || Totals.onlyReported(indicator)) {
            return Total.Verdict.NO_TARGET;
        }
        if (value.isEmpty() || indicator.judged() == Judgement.OPEN) {
            return Total.Verdict.UNKNOWN;
        }
        var judged = indicator.judged() == Judgement.ALL
                ? all()
                : indicator.target().map(t -> against(t, value.get())).orElse(Total.Verdict.NO_TARGET);
        return judged == Total.Verdict.NOT_MET && notDueYet() ? Total.Verdict.UNKNOWN : judged;
    }

    private boolean notDueYet() {
        return indicator.targetYear().orElse(year) > year;
    }

    private Total.Verdict all() {
        if (indicator.totalling() != Totalling.COUNT_YES) {
            return Total.Verdict.UNKNOWN;
        }
        if (numerator.compareTo(BigDecimal.valueOf(covered)) < 0) {
            return Total.Verdict.NOT_MET;
        }
        return everybody() ? Total.Verdict.MET : Total.Verdict.UNKNOWN;
    }

    private Total.Verdict against(BigDecimal target, BigDecimal value) {
        var tooLittle = tooLittle(value.compareTo(target));
        var tooMuch = tooMuch(target, value);
        if (everybody()) {
            return tooLittle || tooMuch ? Total.Verdict.NOT_MET : Total.Verdict.MET;
        }
        return (tooMuch && grows()) || outOfReach(target) ? Total.Verdict.NOT_MET : Total.Verdict.UNKNOWN;
    }

    private boolean tooLittle(int sign) {
        return switch (indicator.judged()) {
            case AT_LEAST, EXACTLY, BETWEEN -> sign < 0;
            case ABOVE -> sign <= 0;
            case AT_MOST, BELOW -> false;
            case ALL, OPEN -> throw new IllegalStateException("judged before: " + indicator.judged());
        };
    }

    private boolean tooMuch(BigDecimal target, BigDecimal value) {
        return switch (indicator.judged()) {
            case AT_MOST, EXACTLY -> value.compareTo(target) > 0;
            case BELOW -> value.compareTo(target) >= 0;
            case BETWEEN -> value.compareTo(indicator.targetTo().orElse(target)) > 0;
            case AT_LEAST, ABOVE, ALL, OPEN -> false;
        };
    }

    private boolean everybody() {
        return covered == base && everyAgency;
    }

    /** What comes in later can only add to it: a total above its limit stays above. */
    private boolean grows() {
        return switch (indicator.totalling()) {
            case SUM -> indicator.min().filter(min -> min.signum() < 0).isEmpty();
            case COUNT_YES -> true;
            case RATIO, SINGLE, NONE -> false;
        };
    }

    /** Not even if every unit that is still missing says yes. */
    private boolean outOfReach(BigDecimal target) {
        return everyAgency
                && indicator.totalling() == Totalling.COUNT_YES
                && tooLittle(numerator.add(BigDecimal.valueOf(base - covered)).compareTo(target));
    }
}
