package vn.thonbao.channel.zalooa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.platform.Sha256;
import vn.thonbao.platform.database.Moments;

/**
 * The account's pair of tokens in the database. Whoever wants to renew it claims the row first: also of several threads and
 * nodes only one asks Zalo, because a second use of a refresh token ends the permission.
 */
class Grants {

    /** @param trouble empty, {@link #UNCLEAR} or {@link #REFUSED} */
    record Grant(Optional<String> access, Instant accessUntil, String refresh, Instant givenAt, String trouble) {

        /** A record would print the tokens. */
        @Override
        public String toString() {
            return "Grant given at " + givenAt;
        }
    }

    /** As Zalo gave it. */
    record Pair(String access, Instant accessUntil, String refresh) {

        /** A record would print the tokens. */
        @Override
        public String toString() {
            return "Pair until " + accessUntil;
        }
    }

    /** A renewal was not answered: the old refresh token may be used up, and the new one lost. */
    static final String UNCLEAR = "unclear";

    /** Zalo takes the refresh token no more. */
    static final String REFUSED = "refused";

    private final JdbcClient sql;
    private final Moments moments;
    private final String app;

    Grants(JdbcClient sql, Moments moments, String app) {
        this.sql = sql;
        this.moments = moments;
        this.app = app;
    }

    /** The refresh token of the settings, if it is another one than the settings had before: somebody put a new one there. */
    void seed(String refresh, Instant now) {
        var seed = Sha256.hex(refresh);
        sql.sql("""
                INSERT INTO zalooa_grant (app_id, access_until, refresh_token, given_at, seed, trouble)
                VALUES (?, ?, ?, ?, ?, '')
                ON CONFLICT (app_id) DO UPDATE
                SET access_token = NULL, refresh_token = excluded.refresh_token, given_at = excluded.given_at,
                    seed = excluded.seed, held_until = NULL, trouble = ''
                WHERE zalooa_grant.seed <> excluded.seed""")
                .params(app, moments.parameter(now), refresh, moments.parameter(now), seed)
                .update();
    }

    Optional<Grant> current() {
        return sql.sql("SELECT * FROM zalooa_grant WHERE app_id = ?")
                .param(app)
                .query(this::grant)
                .optional();
    }

    private Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                Optional.ofNullable(row.getString("access_token")),
                moments.read(row, "access_until"),
                row.getString("refresh_token"),
                moments.read(row, "given_at"),
                row.getString("trouble"));
    }

    /** @return whether the caller, and nobody else until then, may use this refresh token */
    boolean claim(String refresh, Instant now, Duration hold) {
        return sql.sql("""
                        UPDATE zalooa_grant SET held_until = ?
                        WHERE app_id = ? AND refresh_token = ? AND (held_until IS NULL OR held_until <= ?)""")
                        .params(moments.parameter(now.plus(hold)), app, refresh, moments.parameter(now))
                        .update()
                == 1;
    }

    /** Why it was not renewed, and until when nobody tries again. */
    void failed(String refresh, String trouble, Instant until) {
        sql.sql("UPDATE zalooa_grant SET trouble = ?, held_until = ? WHERE app_id = ? AND refresh_token = ?")
                .params(trouble, moments.parameter(until), app, refresh)
                .update();
    }

    /**
     * When it returns, the new pair survives a power cut; only then may it be used.
     *
     * @return false if an administrator gave a new permission meanwhile, which then stays
     */
    boolean replace(String used, Pair pair, Instant now) {
        return sql.sql("""
                        UPDATE zalooa_grant SET access_token = ?, access_until = ?, refresh_token = ?, given_at = ?,
                               held_until = NULL, trouble = ''
                        WHERE app_id = ? AND refresh_token = ?""")
                        .params(
                                pair.access(),
                                moments.parameter(pair.accessUntil()),
                                pair.refresh(),
                                moments.parameter(now),
                                app,
                                used)
                        .update()
                == 1;
    }

    /** A new permission, whatever there was. */
    void keep(Pair pair, Instant now) {
        sql.sql("""
                INSERT INTO zalooa_grant (app_id, access_token, access_until, refresh_token, given_at, seed, trouble)
                VALUES (?, ?, ?, ?, ?, '', '')
                ON CONFLICT (app_id) DO UPDATE
                SET access_token = excluded.access_token, access_until = excluded.access_until,
                    refresh_token = excluded.refresh_token, given_at = excluded.given_at, held_until = NULL, trouble = ''""")
                .params(
                        app,
                        pair.access(),
                        moments.parameter(pair.accessUntil()),
                        pair.refresh(),
                        moments.parameter(now))
                .update();
    }
}
