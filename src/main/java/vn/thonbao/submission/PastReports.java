package vn.thonbao.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;

/** Figures of periods that nobody is asked for, brought by an officer from a paper or a list. Nobody is told of them. */
@Component
@Transactional(readOnly = true)
public class PastReports {
    /** @param answer absent = taken out again; {@code words} as they stood there */
    public record Entry(IndicatorId indicator, Optional<FigureAnswer> answer, String words) {}

    private final CampaignDesk campaigns;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Figures figures;
    private final StatusChanges life;
    private final SubmissionDesk desk;
    private final JdbcClient sql;

    PastReports(
            CampaignDesk campaigns,
            Drafts drafts,
            Submissions submissions,
            Figures figures,
            StatusChanges life,
            SubmissionDesk desk,
            JdbcClient sql) {
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.submissions = submissions;
        this.figures = figures;
        this.life = life;
        this.desk = desk;
        this.sql = sql;
    }

    /** Where the figures of a period were taken from, as it was written down when they were kept last. */
    public Map<UnitId, String> sources(PeriodId period) {
        var sources = new HashMap<UnitId, String>();
        sql.sql("""
                SELECT s.unit_id, c.why FROM status_change c JOIN submission s ON s.id = c.submission_id
                WHERE s.period_id = ? AND c.why <> '' AND c.new_status = 'SENT' ORDER BY c.id""").param(period.value()).query(row -> {
            sources.put(new UnitId(row.getLong(1)), row.getString(2));
        });
        return sources;
    }

    /**
     * Keeps these figures as the unit's next sending for a period of the past.
     *
     * @param source where they were taken from; stands in the life of the report
     * @throws IllegalArgumentException if the period is asked for: its figures go the usual way
     */
    @Transactional
    public void keep(
            PeriodId period, ReportingUnit unit, List<Entry> entries, String source, Author.Officer by, Instant at) {
        if (!campaigns.period(period).history()) {
            throw new IllegalArgumentException("period " + period.value() + " is asked for");
        }
        var report = drafts.lockedOrBegun(period, unit, by, at);
        var rows = new ArrayList<FigureRow>();
        for (var entry : entries) {
            rows.add(new FigureRow(
                    report.agencyId(),
                    report.id(),
                    entry.indicator().value(),
                    report.revision() + 1,
                    entry.answer().map(AnswerColumns::of).orElseGet(AnswerColumns::withdrawn),
                    entry.words(),
                    null,
                    AuthorColumns.of(by),
                    at));
        }
        figures.append(rows);
        var sent = report.sent(by, at);
        submissions.send(
                sent,
                SentFigures.write(sent.with(figures.ofReport(sent.id())).sent().values()));
        desk.forgetSent(period, unit.id());
        life.record(Optional.of(report.status()), sent, by, at, source);
    }
}
