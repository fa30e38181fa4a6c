package vn.thonbao.summary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.reminder.AlsoWrites;
import vn.thonbao.reminder.Reason;

/** What was decided, once for ever: a second row of the same person and matter cannot be written. */
@Component
class Sent implements AlsoWrites {

    private final JdbcClient sql;
    private final Moments moments;
    private final ZoneId zone;

    Sent(JdbcClient sql, Moments moments, Settings settings) {
        this.sql = sql;
        this.moments = moments;
        this.zone = settings.timezone();
    }

    boolean settled(PersonId person, String matter) {
        return sql.sql("SELECT count(*) FROM summary_sent WHERE person_id = ? AND matter = ?")
                        .params(person.value(), matter)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param why absent = it is sent @return false if it was decided before: whoever hears that sends nothing */
    boolean settle(Person person, String matter, Optional<Reason> why, Instant now) {
        return sql.sql("""
                        INSERT INTO summary_sent (person_id, matter, agency_id, outcome, reason, decided_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (person_id, matter) DO NOTHING""")
                        .params(
                                person.id().value(),
                                matter,
                                person.agency().value(),
                                why.isEmpty() ? "SENT" : "DROPPED",
                                why.map(Reason::name).orElse(""),
                                moments.parameter(now))
                        .update()
                > 0;
    }

    @Override
    public Map<PersonId, Set<LocalDateTime>> messages(Collection<AgencyId> agencies, Instant since) {
        var found = new HashMap<PersonId, Set<LocalDateTime>>();
        sql.sql("""
                        SELECT person_id, decided_at FROM summary_sent
                        WHERE agency_id IN (:agencies) AND decided_at > :since AND outcome = 'SENT'""")
                .param("agencies", agencies.stream().map(AgencyId::value).toList())
                .param("since", moments.parameter(since))
                .query(row -> {
                    found.computeIfAbsent(new PersonId(row.getLong("person_id")), any -> new HashSet<>())
                            .add(LocalDateTime.ofInstant(moments.read(row, "decided_at"), zone));
                });
        return found;
    }
}
