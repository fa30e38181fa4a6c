package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a reading came about, for people who wonder: made of what the steps of the reading themselves found.
 *
 * @param figures all that were found, with what each would be in the field's unit
 * @param dropped what holds digits or number words and is no figure
 */
public record Explanation(List<Word> words, List<Figure> figures, List<Dropped> dropped, Reading reading) {

    /**
     * @param readAs the word it was looked up as, after keyboards and slips were put right
     * @param lists the lists of the vocabulary whose phrase starts here; the phrase may be longer than the word
     */
    public record Word(Span said, String readAs, boolean mended, List<String> lists) {}

    /**
     * @param readings every number it may be, likeliest first; empty when no number is written so
     * @param role LEVEL, RISE, FALL, BEFORE, WITHDRAWN, PART or TARGET
     * @param values the readings in the field's unit; empty when the unit is of another kind
     */
    public record Figure(
            Span said, List<BigDecimal> readings, Optional<String> unit, String role, List<Candidate> values) {}

    /** @param refused why the field cannot hold it */
    public record Candidate(BigDecimal value, Optional<Reason> refused) {}

    /** @param why FOREIGN, PHONE, DATE, TIME, NUMBERED, LABEL, NAME or SAYING */
    public record Dropped(Span said, String why) {}
}
