package vn.thonbao.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Moments;

/** What was decided, once for ever: a second row of the same reminder cannot be written. */
@Component
class Rings {

    /** What one person owes of one unit and period. */
    record Matter(PeriodId period, UnitId unit, PersonId person) {}

    enum Outcome {
        PLANNED,
        SENT,
        DROPPED,
        CALLED
    }

    /** @param decided when it was planned, and from then on when it was handed over */
    record Row(long id, AgencyId agency, Matter matter, Step.Kind kind, Instant decided, Optional<Instant> expires) {}

    private final JdbcClient sql;
    private final JdbcOperations batch;
    private final Moments moments;
    private final ZoneId zone;

    Rings(JdbcClient sql, JdbcOperations batch, Moments moments, Settings settings) {
        this.sql = sql;
        this.batch = batch;
        this.moments = moments;
        this.zone = settings.timezone();
    }

    /** The steps that were decided on, by matter. */
    Map<Matter, Set<String>> settled(Collection<PeriodId> periods) {
        var found = new HashMap<Matter, Set<String>>();
        if (!periods.isEmpty()) {
            sql.sql("""
                            SELECT period_id, unit_id, person_id, string_agg(step, ' ') AS steps FROM reminder_ring
                            WHERE period_id IN (:periods) GROUP BY period_id, unit_id, person_id""")
                    .param("periods", periods.stream().map(PeriodId::value).toList())
                    .query(row -> {
                        found.put(matter(row), Set.of(row.getString("steps").split(" ")));
                    });
        }
        return found;
    }

    /** When people of these agencies were last written to. */
    Map<PersonId, Set<LocalDateTime>> messages(Collection<AgencyId> agencies, Instant since) {
        var found = new HashMap<PersonId, Set<LocalDateTime>>();
        sql.sql("""
                        SELECT DISTINCT person_id, decided_at FROM reminder_ring
                        WHERE agency_id IN (:agencies) AND decided_at > :since AND outcome IN ('PLANNED', 'SENT')""")
                .param("agencies", agencies.stream().map(AgencyId::value).toList())
                .param("since", moments.parameter(since))
                .query(row -> {
                    found.computeIfAbsent(new PersonId(row.getLong(1)), any -> new HashSet<>())
                            .add(LocalDateTime.ofInstant(moments.find(row, 2).orElseThrow(), zone));
                });
        return found;
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                new PeriodId(row.getLong("period_id")),
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("person_id")));
    }

    record New(AgencyId agency, Decision.Item item, Outcome outcome, String reason, Optional<LocalDateTime> expires) {}

    void write(List<New> decided, Instant now) {
        if (decided.isEmpty()) {
            return; // most rings find nothing new
        }
        batch.batchUpdate("""
                INSERT INTO reminder_ring
                  (agency_id, period_id, step, kind, unit_id, person_id, outcome, reason, decided_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (period_id, unit_id, person_id, step) DO NOTHING""", decided, 500, (statement, ring) -> {
            var debt = ring.item().debt();
            var step = ring.item().step();
            statement.setLong(1, ring.agency().value());
            statement.setLong(2, debt.period().value());
            statement.setString(3, step.code());
            statement.setString(4, step.kind().name());
            statement.setLong(5, debt.unit().value());
            statement.setLong(6, debt.person().value());
            statement.setString(7, ring.outcome().name());
            statement.setString(8, ring.reason());
            statement.setObject(9, moments.parameter(now));
            statement.setObject(
                    10,
                    ring.expires()
                            .map(at -> moments.parameter(at.atZone(zone).toInstant()))
                            .orElse(null));
        });
    }

    /** The next people to be written to, all that is planned for each of them. */
    List<Row> planned(int people) {
        return sql.sql("""
                        SELECT * FROM reminder_ring WHERE outcome = 'PLANNED' AND person_id IN (
                          SELECT DISTINCT person_id FROM reminder_ring WHERE outcome = 'PLANNED' ORDER BY person_id LIMIT ?)
                        ORDER BY person_id, expires_at, id""").param(people).query(this::row).list();
    }

    /** What a message in the outbox was about. */
    List<Row> of(String messageKey) {
        return sql.sql("SELECT * FROM reminder_ring WHERE message_key = ? ORDER BY id")
                .param(messageKey)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new AgencyId(row.getLong("agency_id")),
                matter(row),
                Step.Kind.valueOf(row.getString("kind")),
                moments.read(row, "decided_at"),
                moments.find(row, "expires_at"));
    }

    /** Newest first. */
    List<Outlook.Past> past(AgencyId agency, Instant since, int most) {
        return sql.sql("""
                        SELECT * FROM reminder_ring WHERE agency_id = ? AND decided_at > ? AND outcome <> 'PLANNED'
                        ORDER BY decided_at DESC, id DESC LIMIT ?""")
                .params(agency.value(), moments.parameter(since), most)
                .query((row, number) -> new Outlook.Past(
                        moments.read(row, "decided_at"),
                        Step.Kind.valueOf(row.getString("kind")),
                        matter(row).period(),
                        matter(row).unit(),
                        matter(row).person(),
                        row.getString("outcome").equals(Outcome.CALLED.name()),
                        Optional.of(row.getString("reason"))
                                .filter(why -> !why.isEmpty())
                                .map(Reason::valueOf)))
                .list();
    }

    Map<PersonId, Integer> disturbed(AgencyId agency, Instant since) {
        var found = new HashMap<PersonId, Integer>();
        sql.sql("""
                        SELECT person_id, count(DISTINCT message_key) AS messages FROM reminder_ring
                        WHERE agency_id = ? AND decided_at > ? AND outcome = 'SENT' GROUP BY person_id""").params(agency.value(), moments.parameter(since)).query(row -> {
            found.put(new PersonId(row.getLong("person_id")), row.getInt("messages"));
        });
        return found;
    }

    void sent(List<Row> rows, String key, Instant now) {
        sql.sql("UPDATE reminder_ring SET outcome = 'SENT', message_key = :key, decided_at = :now WHERE id IN (:ids)")
                .param("key", key)
                .param("now", moments.parameter(now))
                .param("ids", rows.stream().map(Row::id).toList())
                .update();
    }

    void dropped(List<Row> rows, Reason why) {
        if (!rows.isEmpty()) {
            sql.sql("UPDATE reminder_ring SET outcome = 'DROPPED', reason = :why WHERE id IN (:ids)")
                    .param("why", why.name())
                    .param("ids", rows.stream().map(Row::id).toList())
                    .update();
        }
    }
}
