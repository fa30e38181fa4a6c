package vn.thonbao.reminder;

import java.time.LocalDate;
import java.util.Optional;
import vn.thonbao.directory.PersonId;

/**
 * Somebody is left in peace.
 *
 * @param until the last such day; absent = until they write again
 */
public record Pause(PersonId person, LocalDate from, Optional<LocalDate> until, String reason) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
