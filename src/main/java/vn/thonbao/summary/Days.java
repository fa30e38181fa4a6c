package vn.thonbao.summary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.json.Json;

/** The numbers of past days. One row a day: the first ring after midnight writes it, all others find it there. */
@Component
class Days {

    /** A summary is compared with the day a week ago, or an earlier one of the week before it. */
    static final int WEEK = 7;

    /** Days that are kept: what is older nothing is compared with. */
    private static final int KEPT = 60;

    record Noted(LocalDate day, Snapshot numbers) {}

    private final JdbcClient sql;
    private final Moments moments;

    Days(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** @param numbers asked for only if the day has none */
    void note(AgencyId agency, LocalDate day, Supplier<Snapshot> numbers) {
        var known = sql.sql("SELECT count(*) FROM summary_day WHERE agency_id = ? AND noted_on = ?")
                .params(agency.value(), moments.parameter(day))
                .query(Integer.class)
                .single();
        if (known == 0) {
            sql.sql("""
                            INSERT INTO summary_day (agency_id, noted_on, numbers) VALUES (?, ?, ?)
                            ON CONFLICT (agency_id, noted_on) DO NOTHING""")
                    .params(agency.value(), moments.parameter(day), Json.write(numbers.get()))
                    .update();
            sql.sql("DELETE FROM summary_day WHERE agency_id = ? AND noted_on < ?")
                    .params(agency.value(), moments.parameter(day.minusDays(KEPT)))
                    .update();
        }
    }

    /** What an official who reads on that day saw a week ago. */
    Optional<Noted> weekBefore(AgencyId agency, LocalDate day) {
        return sql.sql("""
                        SELECT noted_on, numbers FROM summary_day WHERE agency_id = ? AND noted_on BETWEEN ? AND ?
                        ORDER BY noted_on DESC LIMIT 1""")
                .params(
                        agency.value(),
                        moments.parameter(day.minusDays(2 * WEEK - 1)),
                        moments.parameter(day.minusDays(WEEK)))
                .query((row, number) -> new Noted(
                        LocalDate.parse(row.getString("noted_on")),
                        Json.read(row.getString("numbers"), Snapshot.class)))
                .optional();
    }
}
