package vn.thonbao.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.Moments;

/** Who speaks for units that have reported and was not told so yet: one statement for however many units. */
@Component
class Reported {

    record Row(PersonId person, UnitId unit, PeriodId period) {}

    private static final String UNTOLD = """
            SELECT o.person_id, s.unit_id, s.period_id FROM submission s
            JOIN post o ON o.unit_id = s.unit_id AND o.valid_from <= :today
              AND (o.valid_to IS NULL OR o.valid_to >= :today)
            WHERE s.period_id IN (:periods) AND s.revision > 0 AND %s
              AND NOT EXISTS (SELECT 1 FROM summary_sent n WHERE n.person_id = o.person_id AND n.matter = :matter)
            ORDER BY o.person_id, s.period_id, s.unit_id""";

    private final JdbcClient sql;
    private final Moments moments;

    Reported(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** Reports sent last from that moment on and before the other. */
    List<Row> sent(List<PeriodId> periods, Instant from, Instant until, String matter, LocalDate today) {
        return periods.isEmpty()
                ? List.of()
                : untold("s.sent_at >= :from AND s.sent_at < :until", periods, matter, today)
                        .param("from", moments.parameter(from))
                        .param("until", moments.parameter(until))
                        .query((row, number) -> row(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .list();
    }

    List<Row> approved(PeriodId period, String matter, LocalDate today) {
        return untold("s.status IN ('APPROVED', 'LOCKED')", List.of(period), matter, today)
                .query((row, number) -> row(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private JdbcClient.StatementSpec untold(String which, List<PeriodId> periods, String matter, LocalDate today) {
        return sql.sql(UNTOLD.formatted(which))
                .param("periods", periods.stream().map(PeriodId::value).collect(Collectors.toSet()))
                .param("matter", matter)
                .param("today", moments.parameter(today));
    }

    private static Row row(long person, long unit, long period) {
        return new Row(new PersonId(person), new UnitId(unit), new PeriodId(period));
    }
}
