package vn.thonbao.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.reminder.Windows;

/** Which officials are told, and when. They are people of the directory like the heads, and linked by the same codes. */
@Component
@Transactional(readOnly = true)
public class Recipients {

    /** Why a recipient is refused: it would never be told anything. */
    public enum Fault {
        /** Nobody of this agency. */
        UNKNOWN,
        NO_HOUR,
        /** The office writes to nobody on that day of the week. */
        QUIET_DAY,
        /** The office writes to nobody at that hour. */
        OUTSIDE_WINDOW
    }

    private final JdbcClient sql;
    private final Directory directory;
    private final Windows windows;
    private final Moments moments;
    private final Clock clock;

    Recipients(JdbcClient sql, Directory directory, Windows windows, Moments moments, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.windows = windows;
        this.moments = moments;
        this.clock = clock;
    }

    /** Those that were taken off are listed too. */
    public List<Recipient> of(AgencyId agency) {
        return sql.sql("SELECT * FROM summary_recipient WHERE agency_id = ? ORDER BY person_id")
                .param(agency.value())
                .query(this::recipient)
                .list();
    }

    List<Recipient> active() {
        return sql.sql("SELECT * FROM summary_recipient WHERE active = ? ORDER BY agency_id, person_id")
                .param(true)
                .query(this::recipient)
                .list();
    }

    /** Whether this person may ask for numbers. */
    public boolean mayAsk(Person person) {
        return sql.sql("SELECT * FROM summary_recipient WHERE person_id = ?")
                .param(person.id().value())
                .query(this::recipient)
                .optional()
                .filter(r -> r.active() && r.agency().equals(person.agency()))
                .isPresent();
    }

    /** @param why empty = it was sent */
    public record Last(Instant at, String why) {}

    /** What became of the last summary that was due. */
    public Optional<Last> last(Recipient recipient) {
        return sql.sql("""
                        SELECT decided_at, reason FROM summary_sent WHERE person_id = ? AND matter LIKE 'week:%'
                        ORDER BY decided_at DESC LIMIT 1""")
                .param(recipient.person().value())
                .query((row, number) -> new Last(moments.read(row, "decided_at"), row.getString("reason")))
                .optional();
    }

    private Recipient recipient(ResultSet row, int number) throws SQLException {
        return new Recipient(
                new PersonId(row.getLong("person_id")),
                new AgencyId(row.getLong("agency_id")),
                DayOfWeek.of(row.getInt("weekday")),
                row.getInt("at_hour"),
                row.getBoolean("active"),
                moments.read(row, "changed_at"));
    }

    /** Adds a recipient, or changes one. @return why not; nothing is changed then */
    @Transactional
    public Optional<Fault> set(AgencyId agency, PersonId person, DayOfWeek day, int hour, String by) {
        var fault = fault(agency, person, day, hour);
        if (fault.isEmpty()) {
            sql.sql("""
                            INSERT INTO summary_recipient (person_id, agency_id, weekday, at_hour, active, changed_at, changed_by)
                            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person_id) DO UPDATE
                            SET weekday = excluded.weekday, at_hour = excluded.at_hour, active = excluded.active,
                                changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                    .params(
                            person.value(),
                            agency.value(),
                            day.getValue(),
                            hour,
                            true,
                            moments.parameter(clock.instant()),
                            by)
                    .update();
        }
        return fault;
    }

    private Optional<Fault> fault(AgencyId agency, PersonId person, DayOfWeek day, int hour) {
        if (directory.people(agency).stream().noneMatch(p -> p.id().equals(person))) {
            return Optional.of(Fault.UNKNOWN);
        }
        return fault(agency, day, hour);
    }

    /** The same for somebody who is still to be written down. */
    public Optional<Fault> fault(AgencyId agency, DayOfWeek day, int hour) {
        if (hour < 0 || hour > 23) {
            return Optional.of(Fault.NO_HOUR);
        }
        return windows.closedEvery(agency, day, LocalTime.of(hour, 0)).map(why -> Fault.valueOf(why.name()));
    }

    /** From now on nothing is sent, nothing answered and nothing decided. @return false if the agency has no such recipient */
    @Transactional
    public boolean stop(AgencyId agency, PersonId person, String by) {
        sql.sql("DELETE FROM decider WHERE person_id = ? AND agency_id = ?")
                .params(person.value(), agency.value())
                .update();
        return sql.sql("""
                        UPDATE summary_recipient SET active = ?, changed_at = ?, changed_by = ?
                        WHERE person_id = ? AND agency_id = ?""")
                        .params(false, moments.parameter(clock.instant()), by, person.value(), agency.value())
                        .update()
                > 0;
    }
}
