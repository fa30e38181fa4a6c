package vn.thonbao.directory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.database.Inserts;
import vn.thonbao.platform.database.Moments;

/**
 * What every conversation asks for first, and every board: by SQL of our own, a third of what Spring Data's mapping costs. Callers
 * bring the transaction.
 */
@Component
class Entries {

    private static final String ON_DAY = " AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)";

    private static final String UNIT =
            "SELECT id, agency_id, kind, name, code, valid_from, valid_to FROM reporting_unit";

    private static final String POST = "SELECT person_id, unit_id, role FROM post";

    private static final String LINK = Inserts.unnumbered("""
            INSERT INTO chat_account (agency_id, person_id, channel, bot, chat_id, last_used_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (channel, bot, chat_id) DO UPDATE
            SET agency_id = excluded.agency_id, person_id = excluded.person_id, last_used_at = excluded.last_used_at,
                closed_at = NULL""");

    private final JdbcClient sql;
    private final Moments moments;

    Entries(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    Optional<Agency> agency(AgencyId id) {
        return sql.sql("SELECT kind, name, office, officer, officer_phone FROM agency WHERE id = ?")
                .param(id.value())
                .query((row, number) -> new Agency(
                        id, row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    Optional<ReportingUnit> unit(UnitId id) {
        return sql.sql(UNIT + " WHERE id = ?")
                .param(id.value())
                .query(Entries::unit)
                .optional();
    }

    List<ReportingUnit> units(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(UNIT + " WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(Entries::unit)
                        .list();
    }

    /** Those that stand on the day, by code. */
    List<ReportingUnit> units(AgencyId agency, LocalDate day) {
        var on = moments.parameter(day);
        return sql.sql(UNIT + " WHERE agency_id = ?" + ON_DAY + " ORDER BY code")
                .params(agency.value(), on, on)
                .query(Entries::unit)
                .list();
    }

    private static ReportingUnit unit(ResultSet row, int number) throws SQLException {
        return new ReportingUnit(
                new UnitId(row.getLong(1)),
                new AgencyId(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                LocalDate.parse(row.getString(6)),
                Optional.ofNullable(row.getString(7)).map(LocalDate::parse));
    }

    Optional<Person> person(PersonId id) {
        return sql.sql("SELECT agency_id, name, address_form, phone FROM person WHERE id = ?")
                .param(id.value())
                .query((row, number) -> new Person(
                        id,
                        new AgencyId(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4))))
                .optional();
    }

    List<Post> posts(PersonId of, LocalDate day) {
        return posts(POST + " WHERE person_id = ?" + ON_DAY + " ORDER BY id", of.value(), day);
    }

    List<Post> posts(UnitId at, LocalDate day) {
        return posts(POST + " WHERE unit_id = ?" + ON_DAY + " ORDER BY id", at.value(), day);
    }

    private List<Post> posts(String which, long whose, LocalDate day) {
        var on = moments.parameter(day);
        return sql.sql(which)
                .params(whose, on, on)
                .query((row, number) ->
                        new Post(new PersonId(row.getLong(1)), new UnitId(row.getLong(2)), row.getString(3)))
                .list();
    }

    /** The newest count of each name on or before the day. */
    Map<String, BigDecimal> denominators(UnitId unit, LocalDate day) {
        var newest = new HashMap<String, BigDecimal>();
        sql.sql("SELECT name, amount FROM unit_denominator WHERE unit_id = ? AND counted_on <= ? ORDER BY counted_on")
                .params(unit.value(), moments.parameter(day))
                .query(row -> {
                    newest.put(row.getString(1), new BigDecimal(row.getString(2)));
                });
        return newest;
    }

    /** The newest answer. */
    Optional<Boolean> consent(PersonId person) {
        return sql.sql("SELECT agreed FROM consent WHERE person_id = ? ORDER BY id DESC LIMIT 1")
                .param(person.value())
                .query((row, number) -> row.getBoolean(1))
                .optional();
    }

    Optional<PersonId> whoIs(ChatAddress chat) {
        return sql.sql("SELECT person_id FROM chat_account WHERE channel = ? AND bot = ? AND chat_id = ?")
                .params(chat.channel(), chat.bot(), chat.chatId())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .optional();
    }

    /** A chat belongs to the person it was linked with last. */
    void link(Person person, ChatAddress chat, Instant at) {
        sql.sql(LINK)
                .params(
                        person.agency().value(),
                        person.id().value(),
                        chat.channel(),
                        chat.bot(),
                        chat.chatId(),
                        moments.parameter(at))
                .update();
    }
}
