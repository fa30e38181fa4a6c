package vn.thonbao.directory;

import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.platform.database.Moments;

/** Which agencies let the one above them read their totals. The lower one agrees, and may end it; who and when is kept. */
@Component
@Transactional(readOnly = true)
public class RollUpAgreements {

    /** @param upper who may read the totals of the agency that agreed */
    public record Agreement(AgencyId upper, String agreedBy, Instant agreedAt) {}

    private final JdbcClient sql;
    private final Moments moments;

    RollUpAgreements(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /**
     * @return false if it is agreed already
     * @throws IllegalArgumentException if the two agencies would be above each other
     */
    @Transactional
    public boolean agree(AgencyId lower, AgencyId upper, String by, Instant at) {
        if (lower.equals(upper) || lower(lower).contains(upper)) {
            throw new IllegalArgumentException("agency " + upper.value() + " is below agency " + lower.value());
        }
        if (uppers(lower).stream().anyMatch(agreement -> agreement.upper().equals(upper))) {
            return false;
        }
        try {
            sql.sql("INSERT INTO roll_up_agreement (agency_id, upper_id, agreed_by, agreed_at) VALUES (?, ?, ?, ?)")
                    .params(lower.value(), upper.value(), by, moments.parameter(at))
                    .update();
            return true;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    /** @return false if nothing was agreed */
    @Transactional
    public boolean end(AgencyId lower, AgencyId upper, String by, Instant at) {
        return sql.sql("""
                        UPDATE roll_up_agreement SET ended_by = ?, ended_at = ?
                        WHERE agency_id = ? AND upper_id = ? AND ended_at IS NULL""")
                        .params(by, moments.parameter(at), lower.value(), upper.value())
                        .update()
                == 1;
    }

    /** What holds now, the oldest first. */
    public List<Agreement> uppers(AgencyId lower) {
        return sql.sql("""
                        SELECT upper_id, agreed_by, agreed_at FROM roll_up_agreement
                        WHERE agency_id = ? AND ended_at IS NULL ORDER BY id""")
                .param(lower.value())
                .query((row, number) -> new Agreement(
                        new AgencyId(row.getLong(1)),
                        row.getString(2),
                        moments.find(row, 3).orElseThrow()))
                .list();
    }

    /** Each once, in the order in which they agreed. */
    public List<AgencyId> lower(AgencyId upper) {
        return sql.sql("SELECT agency_id FROM roll_up_agreement WHERE upper_id = ? AND ended_at IS NULL ORDER BY id")
                .param(upper.value())
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }
}
