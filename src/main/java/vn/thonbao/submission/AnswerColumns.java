package vn.thonbao.submission;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

record AnswerColumns(
        @Column("answer") Kind kind,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean approximate,
        @Nullable String words) {

    enum Kind {
        AMOUNT,
        SHARE,
        YES,
        NO,
        TOLD,
        NOTHING_TO_REPORT,
        NO_DATA,
        NOT_OURS,
        /** The stages of a task: {@code amount} is the percentage of what is under way, {@code words} what was said beside it. */
        NOT_STARTED,
        UNDER_WAY,
        DONE,
        /** Taken back: not an answer, but a line of the history. */
        WITHDRAWN
    }

    static AnswerColumns withdrawn() {
        return just(Kind.WITHDRAWN);
    }

    static AnswerColumns of(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Amount a) {
            return new AnswerColumns(Kind.AMOUNT, a.value(), null, null, a.approximate(), null);
        }
        if (answer instanceof FigureAnswer.Share s) {
            return new AnswerColumns(Kind.SHARE, null, s.numerator(), s.denominator(), false, null);
        }
        if (answer instanceof FigureAnswer.YesNo y) {
            return just(y.yes() ? Kind.YES : Kind.NO);
        }
        if (answer instanceof FigureAnswer.Told t) {
            return new AnswerColumns(Kind.TOLD, null, null, null, false, t.words());
        }
        if (answer instanceof FigureAnswer.Progress p) {
            return new AnswerColumns(
                    Kind.valueOf(p.stage().name()), p.percent().orElse(null), null, null, false, p.words());
        }
        if (answer instanceof FigureAnswer.NothingToReport) {
            return just(Kind.NOTHING_TO_REPORT);
        }
        if (answer instanceof FigureAnswer.NoData) {
            return just(Kind.NO_DATA);
        }
        if (answer instanceof FigureAnswer.NotOurs) {
            return just(Kind.NOT_OURS);
        }
        throw new IllegalStateException("no columns for " + answer.getClass());
    }

    private static AnswerColumns just(Kind kind) {
        return new AnswerColumns(kind, null, null, null, false, null);
    }

    /** Absent = withdrawn. */
    Optional<FigureAnswer> answer() {
        return switch (kind) {
            case AMOUNT -> Optional.of(new FigureAnswer.Amount(Objects.requireNonNull(amount), approximate));
            case SHARE ->
                Optional.of(
                        new FigureAnswer.Share(Objects.requireNonNull(numerator), Objects.requireNonNull(denominator)));
            case YES -> Optional.of(new FigureAnswer.YesNo(true));
            case NO -> Optional.of(new FigureAnswer.YesNo(false));
            case TOLD -> Optional.of(new FigureAnswer.Told(Objects.requireNonNull(words)));
            case NOTHING_TO_REPORT -> Optional.of(new FigureAnswer.NothingToReport());
            case NO_DATA -> Optional.of(new FigureAnswer.NoData());
            case NOT_OURS -> Optional.of(new FigureAnswer.NotOurs());
            case NOT_STARTED, UNDER_WAY, DONE -> Optional.of(progress());
            case WITHDRAWN -> Optional.empty();
        };
    }

    private FigureAnswer progress() {
        return new FigureAnswer.Progress(
                FigureAnswer.Stage.valueOf(kind.name()),
                Optional.ofNullable(amount),
                Objects.requireNonNullElse(words, ""));
    }
}
