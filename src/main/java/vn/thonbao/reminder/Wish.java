package vn.thonbao.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/**
 * What a head asked the office for.
 *
 * @param words as they were typed
 * @param until the day that was named, if one was
 */
public record Wish(
        long id,
        AgencyId agency,
        PersonId person,
        UnitId unit,
        PeriodId period,
        Kind kind,
        String words,
        Optional<LocalDate> until,
        Instant at) {

    public enum Kind {
        MORE_TIME,
        STAND_IN,
        AWAY,
        /** Needs no answer: it is simply done. */
        TONIGHT
    }

    /** Changes when the head asks for something else in its place: a yes is to what was shown. */
    public String edition() {
        return Integer.toHexString(Objects.hash(words, until));
    }
}
