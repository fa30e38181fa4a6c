package vn.thonbao.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.database.Moments;

/** Announcements as they are stored. The database refuses to change or delete one. */
@Component
class Announcements {

    private final JdbcClient sql;
    private final Moments moments;

    Announcements(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** @return empty if this form was sent before */
    Optional<Announcement> add(AgencyId agency, NewAnnouncement news, AccountId officer, String by, Instant at) {
        var id = sql.sql("""
                        INSERT INTO announcement (agency_id, token, words, link, to_whom, urgent, call_after_days, written_by_id,
                          written_by_name, written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (agency_id, token) DO NOTHING RETURNING id""")
                .param(agency.value())
                .param(news.token())
                .param(news.words())
                .param(news.link().orElse(null))
                .param(news.toWhom())
                .param(news.urgent())
                .param(news.callAfterDays())
                .param(officer.value())
                .param(by)
                .param(moments.parameter(at))
                .query(Long.class)
                .optional();
        return id.flatMap(this::find);
    }

    Optional<Announcement> find(long id) {
        return sql.sql("SELECT * FROM announcement WHERE id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Newest first. @param before the number above which they end; empty = the newest of all */
    List<Announcement> newest(AgencyId agency, Optional<Long> before, int most) {
        return sql.sql("SELECT * FROM announcement WHERE agency_id = ? AND id < ? ORDER BY id DESC LIMIT ?")
                .params(agency.value(), before.orElse(Long.MAX_VALUE), most)
                .query(this::row)
                .list();
    }

    /** Those written since that moment, the newest first. */
    List<Announcement> since(AgencyId agency, Instant moment) {
        return sql.sql("SELECT * FROM announcement WHERE agency_id = ? AND written_at > ? ORDER BY id DESC")
                .params(agency.value(), moments.parameter(moment))
                .query(this::row)
                .list();
    }

    private Announcement row(ResultSet row, int number) throws SQLException {
        return new Announcement(
                row.getLong("id"),
                new AgencyId(row.getLong("agency_id")),
                row.getString("words"),
                Optional.ofNullable(row.getString("link")),
                row.getString("to_whom"),
                row.getBoolean("urgent"),
                row.getInt("call_after_days"),
                row.getString("written_by_name"),
                moments.read(row, "written_at"));
    }
}
