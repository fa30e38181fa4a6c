package vn.thonbao.intake;

import java.util.Optional;
import vn.thonbao.conversation.Answer;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.understanding.Value;

/** What was understood, as the report keeps it, and back again. */
public final class FigureAnswers {

    private FigureAnswers() {}

    /** Empty for what is no answer to keep: a date, "như kỳ trước" that nobody resolved. */
    public static Optional<FigureAnswer> kept(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(new FigureAnswer.Amount(amount.value(), amount.approximate()));
        }
        if (value instanceof Value.Share share) {
            return Optional.of(new FigureAnswer.Share(share.numerator(), share.denominator()));
        }
        if (value instanceof Value.YesNo yesNo) {
            return Optional.of(new FigureAnswer.YesNo(yesNo.yes()));
        }
        if (value instanceof Value.Words words) {
            return Optional.of(new FigureAnswer.Told(words.text()));
        }
        if (value instanceof Value.Progress progress) {
            return Optional.of(new FigureAnswer.Progress(
                    FigureAnswer.Stage.valueOf(progress.stage().name()), progress.percent(), progress.words()));
        }
        if (value instanceof Value.Nothing) {
            return Optional.of(new FigureAnswer.NothingToReport());
        }
        if (value instanceof Value.NoData) {
            return Optional.of(new FigureAnswer.NoData());
        }
        return value instanceof Value.NotOurs ? Optional.of(new FigureAnswer.NotOurs()) : Optional.empty();
    }

    public static Answer said(Figure figure) {
        return new Answer(value(figure.answer()), figure.rawWords());
    }

    /** Of a figure that several words made together. */
    public static Answer said(FigureAnswer answer) {
        return new Answer(value(answer), "");
    }

    public static Value value(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Amount amount) {
            return new Value.Amount(amount.value(), amount.approximate());
        }
        if (answer instanceof FigureAnswer.Share share) {
            return new Value.Share(share.numerator(), share.denominator());
        }
        if (answer instanceof FigureAnswer.YesNo yesNo) {
            return new Value.YesNo(yesNo.yes());
        }
        if (answer instanceof FigureAnswer.Told told) {
            return new Value.Words(told.words());
        }
        if (answer instanceof FigureAnswer.Progress progress) {
            return new Value.Progress(
                    Value.Stage.valueOf(progress.stage().name()), progress.percent(), progress.words());
        }
        if (answer instanceof FigureAnswer.NothingToReport) {
            return new Value.Nothing();
        }
        if (answer instanceof FigureAnswer.NoData) {
            return new Value.NoData();
        }
        if (answer instanceof FigureAnswer.NotOurs) {
            return new Value.NotOurs();
        }
        throw new IllegalStateException("no value for " + answer.getClass().getSimpleName());
    }
}
