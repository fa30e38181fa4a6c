package vn.thonbao.reminder;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Moments;

/** Wishes and pauses as they are stored. */
@Component
class Wishes {

    /** @param remindAt only for TONIGHT */
    record Row(Wish wish, Optional<Instant> remindAt) {}

    private final JdbcClient sql;
    private final Moments moments;
    private final ZoneId zone;

    Wishes(JdbcClient sql, Moments moments, Settings settings) {
        this.sql = sql;
        this.moments = moments;
        this.zone = settings.timezone();
    }

    /** Asking again replaces what was asked and not answered yet. */
    void ask(
            AgencyId agency,
            Rings.Matter matter,
            Wish.Kind kind,
            String words,
            Optional<LocalDate> until,
            Optional<Instant> remindAt,
            Instant at) {
        sql.sql("""
                        INSERT INTO reminder_wish (agency_id, person_id, unit_id, period_id, kind, words, until_day, remind_at, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (person_id, unit_id, period_id, kind) WHERE answered_at IS NULL DO UPDATE
                        SET words = excluded.words, until_day = COALESCE(excluded.until_day, reminder_wish.until_day),
                            remind_at = excluded.remind_at""")
                .param(agency.value())
                .param(matter.person().value())
                .param(matter.unit().value())
                .param(matter.period().value())
                .param(kind.name())
                .param(words)
                .param(until.map(moments::parameter).orElse(null))
                .param(remindAt.map(moments::parameter).orElse(null))
                .param(moments.parameter(at))
                .update();
    }

    /** Oldest first. */
    List<Row> open(Collection<AgencyId> agencies) {
        return sql.sql("SELECT * FROM reminder_wish WHERE agency_id IN (:agencies) AND answered_at IS NULL ORDER BY id")
                .param("agencies", agencies.stream().map(AgencyId::value).toList())
                .query(this::row)
                .list();
    }

    Optional<Row> open(long id) {
        return sql.sql("SELECT * FROM reminder_wish WHERE id = ? AND answered_at IS NULL")
                .param(id)
                .query(this::row)
                .optional();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var wish = new Wish(
                row.getLong("id"),
                new AgencyId(row.getLong("agency_id")),
                new PersonId(row.getLong("person_id")),
                new UnitId(row.getLong("unit_id")),
                new PeriodId(row.getLong("period_id")),
                Wish.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                day(row.getString("until_day")),
                moments.read(row, "asked_at"));
        return new Row(wish, moments.find(row, "remind_at"));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    /** @return false if somebody has answered it before */
    boolean answer(long id, boolean granted, String by, Instant at) {
        return sql.sql("""
                        UPDATE reminder_wish SET granted = ?, answered_by = ?, answered_at = ?
                        WHERE id = ? AND answered_at IS NULL""").params(granted, by, moments.parameter(at), id).update() > 0;
    }

    /** The evening's reminder was said. */
    void reminded(Rings.Matter matter, Instant at) {
        close(
                Set.of(Wish.Kind.TONIGHT),
                true,
                at,
                "person_id = ? AND unit_id = ? AND period_id = ?",
                matter.person().value(),
                matter.unit().value(),
                matter.period().value());
    }

    /** The report is here: nobody has to be reminded of it, to be given more time for it or to report it instead. */
    void needless(PeriodId period, UnitId unit, Instant at) {
        close(
                Set.of(Wish.Kind.TONIGHT, Wish.Kind.MORE_TIME, Wish.Kind.STAND_IN),
                false,
                at,
                "unit_id = ? AND period_id = ?",
                unit.value(),
                period.value());
    }

    /** What came between (a picture of the sheet, the lock) is over too: whoever asked for an evening that has passed waits no more. */
    void lapse(Instant remindAtBefore, Instant at) {
        close(Set.of(Wish.Kind.TONIGHT), false, at, "remind_at < ?", moments.parameter(remindAtBefore));
    }

    private void close(Set<Wish.Kind> kinds, boolean granted, Instant at, String which, Object... parameters) {
        var names = kinds.stream().map(kind -> "'" + kind + "'").collect(joining(", "));
        sql.sql("UPDATE reminder_wish SET granted = ?, answered_at = ? WHERE answered_at IS NULL AND kind IN (" + names
                        + ") AND " + which)
                .param(granted)
                .param(moments.parameter(at))
                .params(parameters)
                .update();
    }

    /** Somebody has asked the office about this report, and it has not answered. */
    boolean waits(PeriodId period, UnitId unit) {
        return sql.sql("""
                                SELECT count(*) FROM reminder_wish
                                WHERE period_id = ? AND unit_id = ? AND kind <> 'TONIGHT' AND answered_at IS NULL""")
                        .params(period.value(), unit.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void pause(AgencyId agency, PersonId person, LocalDate from, Optional<LocalDate> until, String reason) {
        sql.sql("INSERT INTO reminder_pause (agency_id, person_id, from_day, until_day, reason) VALUES (?, ?, ?, ?, ?)")
                .param(agency.value())
                .param(person.value())
                .param(moments.parameter(from))
                .param(until.map(moments::parameter).orElse(null))
                .param(reason)
                .update();
    }

    /** Ends what has no end yet, or ends later. */
    int resume(AgencyId agency, PersonId person, LocalDate lastDay) {
        return sql.sql("""
                        UPDATE reminder_pause SET until_day = :last WHERE agency_id = :agency AND person_id = :person
                          AND (until_day IS NULL OR until_day > :last)""")
                .param("last", moments.parameter(lastDay))
                .param("agency", agency.value())
                .param("person", person.value())
                .update();
    }

    /** Those of that day or later; who had no end set and has written since is back. */
    List<Pause> pauses(Collection<AgencyId> agencies, LocalDate today) {
        return pauses("agency_id", agencies.stream().map(AgencyId::value).toList(), today);
    }

    /** Whether nobody should write to this person unasked on that day. */
    boolean leftInPeace(PersonId person, LocalDate today) {
        return pauses("person_id", List.of(person.value()), today).stream().anyMatch(pause -> pause.covers(today));
    }

    private List<Pause> pauses(String of, List<Long> whom, LocalDate today) {
        return sql
                .sql("""
                        SELECT person_id, from_day, until_day, reason,
                          (SELECT max(a.last_used_at) FROM chat_account a WHERE a.person_id = p.person_id) AS wrote_at
                        FROM reminder_pause p
                        WHERE %s IN (:whom) AND (until_day IS NULL OR until_day >= :today) ORDER BY id""".formatted(of))
                .param("whom", whom)
                .param("today", moments.parameter(today))
                .query((row, number) -> pause(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Pause> pause(ResultSet row) throws SQLException {
        var from = LocalDate.parse(row.getString("from_day"));
        var until = day(row.getString("until_day"));
        var wrote = moments.find(row, "wrote_at").map(at -> LocalDate.ofInstant(at, zone));
        var back = until.isEmpty() && wrote.filter(from::isBefore).isPresent();
        return back
                ? Optional.empty()
                : Optional.of(new Pause(new PersonId(row.getLong("person_id")), from, until, row.getString("reason")));
    }
}
