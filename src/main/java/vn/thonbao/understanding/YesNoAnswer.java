package vn.thonbao.understanding;

import java.util.List;

/**
 * An answer to a yes-or-no question.
 *
 * @param corrections pieces that carry a figure which was not in the question ("cận nghèo thành 5")
 */
public record YesNoAnswer(Verdict verdict, List<Span> corrections) {

    public YesNoAnswer {
        corrections = List.copyOf(corrections);
    }

    public enum Verdict {
        YES,
        NO,
        UNCLEAR
    }
}
