package vn.thonbao.submission;

import java.time.Instant;
import java.util.Optional;

/**
 * What an officer typed off a paper sheet, as it was last asked about.
 *
 * @param revision the sending it waits for
 * @param stale figures were typed, or another picture came, since it was asked: a yes is to none of them
 * @param confirmedBy who said yes, by sending the report; absent = nobody yet
 */
public record SheetReading(
        SubmissionId submission,
        int revision,
        int asked,
        String askedBy,
        Instant askedAt,
        boolean stale,
        Optional<String> confirmedBy,
        Optional<Instant> confirmedAt) {

    /** Whether a yes would still be an answer to it. */
    public boolean waits() {
        return confirmedBy.isEmpty() && !stale;
    }
}
