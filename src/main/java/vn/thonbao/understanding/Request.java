package vn.thonbao.understanding;

import java.util.Optional;

/** What a head asks of the office in passing, in own words. It is no answer, and it is told to a person. */
public sealed interface Request {

    /** The whole message, as it was typed. */
    Span said();

    /** "nhờ phó thôn báo giúp": somebody else of the unit is to report. */
    record HandOver(Span said) implements Request {}

    /** "cho tôi khất đến thứ hai"; {@code until} when a day was spoken of, even one that cannot be taken. */
    record MoreTime(Optional<Reading> until, Span said) implements Request {}

    /** "gọi cho tôi nhé". */
    record CallMe(Span said) implements Request {}

    /** "tối nhắc lại". */
    record RemindLater(Span said) implements Request {}

    /** "tôi đang nằm viện", "nhà có tang", "tôi đi vắng đến thứ hai". */
    record Away(Optional<Reading> until, Span said) implements Request {}
}
