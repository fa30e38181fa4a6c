package vn.thonbao.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.Moments;

/** Who still owes a report, with the people who could give it: one statement for however many agencies. */
@Component
@Transactional(readOnly = true)
public class LateList {

    /**
     * One person of a unit that has not sent, or has something sent back.
     *
     * @param role as people say it ("tổ trưởng")
     * @param to last day the figures cover
     * @param moved this unit has a deadline of its own
     * @param consented whether this person may be written to at all; {@code reachable} has an open chat
     */
    public record Late(
            AgencyId agency,
            CampaignId campaign,
            PeriodId period,
            LocalDate to,
            UnitId unit,
            Deadline deadline,
            boolean moved,
            boolean sheetReceived,
            PersonId person,
            String role,
            boolean consented,
            boolean reachable) {}

    private static final String OWING = "s.id IS NULL OR s.status IN ('DRAFT', 'RETURNED')";

    /** The same as {@code CampaignDesk#reportsIn} and {@code campaign.Reporters#include}: of unit u in period p of campaign k. */
    private static final String REPORTS = """
            (u.kind = k.unit_kind AND NOT EXISTS (SELECT 1 FROM indicator_unit n WHERE n.campaign_id = k.id)
              OR EXISTS (SELECT 1 FROM indicator i WHERE i.campaign_id = k.id
                AND (p.registers = '' OR CAST(:line AS text) || p.registers || :line LIKE '%' || :line || i.code || :line || '%')
                AND (CAST(:line AS text) || i.reporters || :line LIKE '%' || :line || u.kind || :line || '%'
                  OR EXISTS (SELECT 1 FROM indicator_unit n WHERE n.indicator_id = i.id AND n.unit_id = u.id))))""";

    private static final String LATE = """
            SELECT d.agency_id, p.campaign_id, d.period_id, p.last_day, u.id AS unit_id, o.person_id, o.role,
                   COALESCE(own.send_by, d.send_by) AS send_by, COALESCE(own.lock_at, d.lock_at) AS lock_at,
                   own.id IS NOT NULL AS moved, s.sheet_received,
                   (SELECT c.agreed FROM consent c WHERE c.person_id = o.person_id ORDER BY c.id DESC LIMIT 1) AS agreed,
                   EXISTS (SELECT 1 FROM chat_account a WHERE a.person_id = o.person_id AND a.closed_at IS NULL) AS reachable
            FROM deadline d
            JOIN reporting_period p ON p.id = d.period_id AND NOT p.history AND p.last_day < :today
            JOIN campaign k ON k.id = p.campaign_id AND k.life = 'RUNNING'
            JOIN reporting_unit u ON u.agency_id = d.agency_id AND u.kind <> :office
              AND u.valid_from <= p.last_day AND (u.valid_to IS NULL OR u.valid_to >= :today)
            JOIN post o ON o.unit_id = u.id AND o.valid_from <= :today AND (o.valid_to IS NULL OR o.valid_to >= :today)
            LEFT JOIN deadline own ON own.period_id = d.period_id AND own.unit_id = u.id
            LEFT JOIN submission s ON s.period_id = d.period_id AND s.unit_id = u.id
            WHERE d.unit_id IS NULL AND (%s)
              AND d.period_id IN (SELECT period_id FROM deadline WHERE agency_id IN (:agencies) AND lock_at > :now)
              AND COALESCE(own.lock_at, d.lock_at) > :now
              AND %s
            ORDER BY d.agency_id, o.person_id, lock_at, u.id, o.id""".formatted(OWING, REPORTS);

    private static final String OWES = """
            SELECT (%s) AND s.sheet_received IS NOT TRUE AND %s
            FROM reporting_period p JOIN campaign k ON k.id = p.campaign_id AND k.life = 'RUNNING'
            JOIN reporting_unit u ON u.id = :unit
            LEFT JOIN submission s ON s.period_id = p.id AND s.unit_id = u.id
            WHERE p.id = :period""".formatted(OWING, REPORTS);

    private final JdbcClient sql;
    private final Moments moments;

    LateList(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** Agencies where some period is open: begun to be reported, and not locked for everybody. */
    public List<AgencyId> agencies(Instant now) {
        return sql.sql("SELECT DISTINCT agency_id FROM deadline WHERE lock_at > ? ORDER BY agency_id")
                .param(moments.parameter(now))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    /**
     * @param today reports of periods that ended before this day are asked for
     * @return by agency and person
     */
    public List<Late> of(Collection<AgencyId> agencies, LocalDate today, Instant now) {
        return agencies.isEmpty()
                ? List.of()
                : sql.sql(LATE)
                        .param(
                                "agencies",
                                agencies.stream().map(AgencyId::value).toList())
                        .param("today", moments.parameter(today))
                        .param("now", moments.parameter(now))
                        .param("office", ReportingUnit.OFFICE)
                        .param("line", "\n")
                        .query(this::late)
                        .list();
    }

    /** By place: in the order in which the statement names them. */
    private Late late(ResultSet row, int number) throws SQLException {
        return new Late(
                new AgencyId(row.getLong(1)),
                new CampaignId(row.getLong(2)),
                new PeriodId(row.getLong(3)),
                LocalDate.parse(row.getString(4)),
                new UnitId(row.getLong(5)),
                new Deadline(
                        moments.find(row, 8).orElseThrow(), moments.find(row, 9).orElseThrow()),
                row.getBoolean(10),
                row.getBoolean(11),
                new PersonId(row.getLong(6)),
                row.getString(7),
                row.getBoolean(12),
                row.getBoolean(13));
    }

    /** Whether this unit still has to be reminded of this period: never, where its campaign was closed or asks it nothing any more. */
    public boolean owes(PeriodId period, UnitId unit) {
        return sql.sql(OWES)
                .param("unit", unit.value())
                .param("period", period.value())
                .param("line", "\n")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
