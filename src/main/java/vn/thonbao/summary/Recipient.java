package vn.thonbao.summary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;

/**
 * An official who is told where things stand, on one hour of one day of the week.
 *
 * @param active otherwise nothing is sent, and nothing answered in the chat
 * @param since day and hour hold from then on: what would have been due before was never promised
 */
public record Recipient(PersonId person, AgencyId agency, DayOfWeek day, int hour, boolean active, Instant since) {

    /** The latest moment at or before now at which a summary was due, whether it was promised by then or not. */
    LocalDateTime due(LocalDateTime now) {
        var day = now.toLocalDate().with(TemporalAdjusters.previousOrSame(this.day));
        var due = day.atTime(LocalTime.of(hour, 0));
        return due.isAfter(now) ? due.minusWeeks(1) : due;
    }
}
