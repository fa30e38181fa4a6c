package vn.thonbao.understanding;

import java.time.LocalDate;

/**
 * All that the reader may know of a question for a date.
 *
 * @param today the day on which the message was written, where it was written
 * @param direction which side of today the date lies on, as far as the question goes; today itself is on both
 */
public record DateField(LocalDate today, Direction direction) {

    public enum Direction {
        FUTURE,
        PAST
    }
}
