package vn.thonbao.office.campaigns;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * A deadline as an officer types it, with what is wrong about it.
 *
 * @param unit id; empty where it is about all
 * @param sendBy and {@code lock}: as a browser writes a local moment ("2025-12-17T17:00"); empty where it is not asked
 * @param faults sentences by field
 */
record MoveForm(String unit, String sendBy, String lock, String why, Map<String, String> faults) {

    static final int LONGEST_REASON = 500;

    static final MoveForm EMPTY = new MoveForm("", "", "", "", Map.of());

    MoveForm with(Map<String, String> faults) {
        return new MoveForm(unit, sendBy, lock, why, faults);
    }

    static Optional<LocalDateTime> moment(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
