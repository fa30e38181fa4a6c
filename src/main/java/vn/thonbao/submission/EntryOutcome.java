package vn.thonbao.submission;

import java.time.Instant;
import java.util.Optional;

public sealed interface EntryOutcome {
    record Entered(Figure figure) implements EntryOutcome {}

    /** @param was the figure that was taken out; absent if there was none */
    record Withdrawn(Optional<Figure> was) implements EntryOutcome {}

    record FiguresLocked(Instant since) implements EntryOutcome {}

    /** The unit does not owe this indicator. */
    record NotOwed() implements EntryOutcome {}
}
