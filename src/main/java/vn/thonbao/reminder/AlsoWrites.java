package vn.thonbao.reminder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;

/** Another room that writes to people unasked: what it sent counts in the same day and the same week as reminders do. */
public interface AlsoWrites {

    /** @return local times of what was sent after that moment, by person */
    Map<PersonId, Set<LocalDateTime>> messages(Collection<AgencyId> agencies, Instant since);
}
