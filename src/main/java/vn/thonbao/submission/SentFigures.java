package vn.thonbao.submission;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.campaign.IndicatorId;

/**
 * What a report was sent with, in one line: "17=85;18=298/312;19=y". Adding up a period reads one such line for each unit, instead
 * of every row of every figure. What was told in words, or beside a task, is in it without the words: those stand in one place, where they can be
 * blotted out.
 */
final class SentFigures {

    /** Any number of so many digits is a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private SentFigures() {}

    static String write(Collection<Figure> figures) {
        return figures.stream()
                .sorted(Comparator.comparing(f -> f.indicator().value()))
                .map(f -> f.indicator().value() + "=" + written(f.answer()))
                .collect(joining(";"));
    }

    private static String written(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Amount amount) {
            return (amount.approximate() ? "~" : "") + amount.value().toPlainString();
        }
        if (answer instanceof FigureAnswer.Share share) {
            return share.numerator().toPlainString() + "/" + share.denominator().toPlainString();
        }
        if (answer instanceof FigureAnswer.YesNo yesNo) {
            return yesNo.yes() ? "y" : "n";
        }
        if (answer instanceof FigureAnswer.Told) {
            return "t";
        }
        if (answer instanceof FigureAnswer.Progress progress) {
            return switch (progress.stage()) {
                case NOT_STARTED -> "w";
                case UNDER_WAY ->
                    "u" + progress.percent().map(BigDecimal::toPlainString).orElse("");
                case DONE -> "f";
            };
        }
        if (answer instanceof FigureAnswer.NothingToReport) {
            return "z";
        }
        if (answer instanceof FigureAnswer.NoData) {
            return "d";
        }
        if (answer instanceof FigureAnswer.NotOurs) {
            return "x";
        }
        throw new IllegalStateException("no letter for " + answer.getClass());
    }

    static Map<IndicatorId, FigureAnswer> read(String line) {
        var figures = new HashMap<IndicatorId, FigureAnswer>();
        for (var from = 0; from < line.length(); ) {
            var equals = line.indexOf('=', from);
            var semicolon = line.indexOf(';', equals);
            var end = semicolon < 0 ? line.length() : semicolon;
            figures.put(new IndicatorId(Long.parseLong(line, from, equals, 10)), answer(line, equals + 1, end));
            from = end + 1;
        }
        return figures;
    }

    private static FigureAnswer answer(String line, int from, int to) {
        return switch (line.charAt(from)) {
            case 'y' -> new FigureAnswer.YesNo(true);
            case 'n' -> new FigureAnswer.YesNo(false);
            case 't' -> new FigureAnswer.Told("");
            case 'w' -> progress(FigureAnswer.Stage.NOT_STARTED, Optional.empty());
            case 'u' ->
                progress(
                        FigureAnswer.Stage.UNDER_WAY,
                        Optional.of(line.substring(from + 1, to))
                                .filter(s -> !s.isEmpty())
                                .map(BigDecimal::new));
            case 'f' -> progress(FigureAnswer.Stage.DONE, Optional.empty());
            case 'z' -> new FigureAnswer.NothingToReport();
            case 'd' -> new FigureAnswer.NoData();
            case 'x' -> new FigureAnswer.NotOurs();
            case '~' -> new FigureAnswer.Amount(decimal(line, from + 1, to), true);
            default -> number(line, from, to);
        };
    }

    private static FigureAnswer progress(FigureAnswer.Stage stage, Optional<BigDecimal> percent) {
        return new FigureAnswer.Progress(stage, percent, "");
    }

    private static FigureAnswer number(String line, int from, int to) {
        for (var slash = from; slash < to; slash++) {
            if (line.charAt(slash) == '/') {
                return new FigureAnswer.Share(decimal(line, from, slash), decimal(line, slash + 1, to));
            }
        }
        return new FigureAnswer.Amount(decimal(line, from, to), false);
    }

    /** Most figures are small whole numbers: those are read without a detour. */
    private static BigDecimal decimal(String line, int from, int to) {
        if (to - from > LONG_DIGITS) {
            return new BigDecimal(line.substring(from, to));
        }
        var whole = 0L;
        for (var i = from; i < to; i++) {
            var digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return new BigDecimal(line.substring(from, to));
            }
            whole = whole * 10 + digit;
        }
        return BigDecimal.valueOf(whole);
    }
}
