package vn.thonbao.submission;

import java.time.Instant;

public sealed interface EntryOutcome {
    record Entered(Figure figure) implements EntryOutcome {}

    record FiguresLocked(Instant since) implements EntryOutcome {}

    /** The unit does not owe this indicator. */
    record NotOwed() implements EntryOutcome {}
}
