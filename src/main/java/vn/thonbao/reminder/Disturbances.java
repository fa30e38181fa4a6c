package vn.thonbao.reminder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;

/** Every message people were sent unasked, whichever room sent it. */
@Component
class Disturbances {

    private final Rings rings;
    private final ObjectProvider<AlsoWrites> others;

    Disturbances(Rings rings, ObjectProvider<AlsoWrites> others) {
        this.rings = rings;
        this.others = others;
    }

    /** Local times, by person. */
    Map<PersonId, Set<LocalDateTime>> since(Instant since, Collection<AgencyId> agencies) {
        var all = new HashMap<>(rings.messages(agencies, since));
        others.forEach(other -> other.messages(agencies, since)
                .forEach((person, times) ->
                        all.computeIfAbsent(person, any -> new HashSet<>()).addAll(times)));
        return all;
    }
}
