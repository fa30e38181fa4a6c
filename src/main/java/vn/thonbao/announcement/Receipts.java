package vn.thonbao.announcement;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.announcement.Receipt.WhyNot;
import vn.thonbao.channel.SentMessages;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.Moments;

/** Who an announcement is for and what came back. Whether it has arrived is the outbox's to know. */
@Component
class Receipts {

    private final JdbcClient sql;
    private final JdbcOperations batch;
    private final Moments moments;
    private final SentMessages messages;

    Receipts(JdbcClient sql, JdbcOperations batch, Moments moments, SentMessages messages) {
        this.sql = sql;
        this.batch = batch;
        this.moments = moments;
        this.messages = messages;
    }

    static String key(long announcement, PersonId person) {
        return Announcement.KEY + announcement + ":" + person.value();
    }

    /** The turn of all of them is still to come. */
    void add(Announcement announcement, Map<PersonId, UnitId> people) {
        batch.batchUpdate("""
                INSERT INTO announcement_receipt (agency_id, announcement_id, person_id, unit_id, why_not)
                VALUES (?, ?, ?, ?, '')""", people.entrySet(), 500, (statement, one) -> {
            statement.setLong(1, announcement.agency().value());
            statement.setLong(2, announcement.id());
            statement.setLong(3, one.getKey().value());
            statement.setLong(4, one.getValue().value());
        });
    }

    /** Announcements that have not come to everybody yet, the urgent ones first. */
    List<Long> announcementsUnderWay() {
        return sql.sql("""
                        SELECT id FROM announcement WHERE id IN (SELECT announcement_id FROM announcement_receipt WHERE handed_at IS NULL)
                        ORDER BY urgent DESC, id""").query(Long.class).list();
    }

    /** The next whose turn it is. */
    List<Receipt> underWay(long announcement, int most) {
        return sql.sql(
                        "SELECT * FROM announcement_receipt WHERE announcement_id = ? AND handed_at IS NULL ORDER BY id LIMIT ?")
                .params(announcement, most)
                .query(this::row)
                .list();
    }

    /** @return false if it was before */
    boolean handedOver(long receipt, Optional<WhyNot> whyNot, Instant at) {
        return sql.sql("UPDATE announcement_receipt SET handed_at = ?, why_not = ? WHERE id = ? AND handed_at IS NULL")
                        .params(moments.parameter(at), whyNot.map(Enum::name).orElse(""), receipt)
                        .update()
                > 0;
    }

    /** In the order in which they were written to. */
    List<Receipt> of(long announcement) {
        return arrived(sql.sql("SELECT * FROM announcement_receipt WHERE announcement_id = ? ORDER BY id")
                .param(announcement)
                .query(this::row)
                .list());
    }

    /** How these announcements stand, counted where they are stored: a list is looked at all day long. */
    Map<Long, Tally> tallies(Collection<Long> announcements) {
        var found = new HashMap<Long, Tally>();
        if (!announcements.isEmpty()) {
            sql.sql("""
                            SELECT announcement_id,
                              count(read_at) AS understood,
                              sum(CASE WHEN read_at IS NULL AND handed_at IS NULL THEN 1 ELSE 0 END) AS under_way,
                              sum(CASE WHEN read_at IS NULL AND why_not <> '' THEN 1 ELSE 0 END) AS unreached,
                              sum(CASE WHEN read_at IS NULL AND handed_at IS NOT NULL AND why_not = '' THEN 1 ELSE 0 END) AS silent,
                              sum(CASE WHEN read_at IS NULL AND called_at IS NULL AND why_not NOT IN ('', 'AWAY')
                                       THEN 1 ELSE 0 END) AS call_at_once,
                              sum(CASE WHEN read_at IS NULL AND called_at IS NULL AND why_not = '' THEN 1 ELSE 0 END) AS call_later
                            FROM announcement_receipt WHERE announcement_id IN (:announcements) GROUP BY announcement_id""").param("announcements", announcements).query(row -> {
                found.put(
                        row.getLong("announcement_id"),
                        new Tally(
                                row.getInt("understood"),
                                row.getInt("silent"),
                                row.getInt("unreached"),
                                row.getInt("under_way"),
                                row.getInt("call_at_once"),
                                row.getInt("call_later")));
            });
        }
        return found;
    }

    /** What has reached this person and was not answered, the newest first. */
    List<Receipt> unread(PersonId person) {
        return arrived(sql.sql("""
                                SELECT * FROM announcement_receipt
                                WHERE person_id = ? AND read_at IS NULL AND why_not = '' ORDER BY announcement_id DESC""").param(person.value()).query(this::row).list()).stream()
                .filter(receipt -> receipt.arrivedAt().isPresent())
                .toList();
    }

    boolean hasTheLastWord(Receipt receipt) {
        return messages.hasTheLastWord(key(receipt.announcement(), receipt.person()));
    }

    private List<Receipt> arrived(List<Receipt> receipts) {
        var keys =
                receipts.stream().collect(toMap(Receipt::id, receipt -> key(receipt.announcement(), receipt.person())));
        var arrived = messages.arrived(keys.values());
        var known = new ArrayList<Receipt>();
        for (var receipt : receipts) {
            var at = Optional.ofNullable(arrived.get(keys.get(receipt.id())));
            known.add(new Receipt(
                    receipt.id(),
                    receipt.announcement(),
                    receipt.person(),
                    receipt.unit(),
                    receipt.whyNot(),
                    receipt.underWay(),
                    at,
                    receipt.readAt(),
                    receipt.readWords(),
                    receipt.calledAt(),
                    receipt.calledBy()));
        }
        return known;
    }

    private Receipt row(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getLong("announcement_id"),
                new PersonId(row.getLong("person_id")),
                new UnitId(row.getLong("unit_id")),
                Optional.of(row.getString("why_not"))
                        .filter(why -> !why.isEmpty())
                        .map(WhyNot::valueOf),
                moments.find(row, "handed_at").isEmpty(),
                Optional.empty(),
                moments.find(row, "read_at"),
                Optional.ofNullable(row.getString("read_words")),
                moments.find(row, "called_at"),
                Optional.ofNullable(row.getString("called_by_name")));
    }

    boolean has(long announcement, PersonId person) {
        return sql.sql("SELECT count(*) FROM announcement_receipt WHERE announcement_id = ? AND person_id = ?")
                        .params(announcement, person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false if it was read before, or is not for this person */
    boolean read(long announcement, PersonId person, String words, Instant at) {
        return sql.sql("""
                        UPDATE announcement_receipt SET read_at = ?, read_words = ?
                        WHERE announcement_id = ? AND person_id = ? AND read_at IS NULL""")
                        .params(moments.parameter(at), words, announcement, person.value())
                        .update()
                > 0;
    }

    void failed(long announcement, PersonId person) {
        sql.sql("UPDATE announcement_receipt SET why_not = 'FAILED' WHERE announcement_id = ? AND person_id = ?")
                .params(announcement, person.value())
                .update();
    }

    /** @return false if the agency has no such line, or somebody has called before */
    boolean called(AgencyId agency, long receipt, AccountId officer, String by, Instant at) {
        return sql.sql("""
                        UPDATE announcement_receipt SET called_at = ?, called_by_id = ?, called_by_name = ?
                        WHERE id = ? AND agency_id = ? AND called_at IS NULL""")
                        .params(moments.parameter(at), officer.value(), by, receipt, agency.value())
                        .update()
                > 0;
    }
}
