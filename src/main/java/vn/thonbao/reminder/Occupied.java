package vn.thonbao.reminder;

import java.time.Instant;
import java.util.Optional;
import vn.thonbao.directory.PersonId;

/** Another room knows that somebody is in the middle of what a reminder would only confuse. */
public interface Occupied {

    /** @return until when at the latest; empty if this person may be written to */
    Optional<Instant> until(PersonId person, Instant now);
}
