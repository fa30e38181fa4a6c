package vn.thonbao.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.database.Moments;

/** What offices have set: hours, days, how often, and each campaign's steps. Who has set nothing has the presets. */
@Component
class Book {

    /** @param paused the office holds every reminder back */
    record Setting(Rules rules, boolean paused) {
        static final Setting PRESET = new Setting(Rules.PRESET, false);
    }

    private final JdbcClient sql;
    private final Moments moments;
    private final Clock clock;

    Book(JdbcClient sql, Moments moments, Clock clock) {
        this.sql = sql;
        this.moments = moments;
        this.clock = clock;
    }

    Setting of(AgencyId agency) {
        return of(List.of(agency)).getOrDefault(agency, Setting.PRESET);
    }

    /** Only of those that have set something. */
    Map<AgencyId, Setting> of(Collection<AgencyId> agencies) {
        record Of(AgencyId agency, Setting setting) {}
        return sql
                .sql("SELECT * FROM reminder_setting WHERE agency_id IN (:agencies)")
                .param("agencies", agencies.stream().map(AgencyId::value).toList())
                .query((row, number) -> new Of(new AgencyId(row.getLong("agency_id")), setting(row)))
                .list()
                .stream()
                .collect(toMap(Of::agency, Of::setting));
    }

    private static Setting setting(ResultSet row) throws SQLException {
        var windows =
                Stream.of(row.getString("windows").split(" ")).map(Book::window).toList();
        var quiet = row.getString("quiet_days");
        var days = EnumSet.noneOf(DayOfWeek.class);
        Stream.of(quiet.split(" "))
                .filter(day -> !day.isEmpty())
                .map(DayOfWeek::valueOf)
                .forEach(days::add);
        return new Setting(new Rules(windows, days, row.getInt("per_week")), row.getBoolean("paused"));
    }

    private static Rules.Window window(String text) {
        var ends = text.split("-", 2);
        return new Rules.Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    @Transactional
    void write(AgencyId agency, Setting setting, String by) {
        var rules = setting.rules();
        sql.sql("""
                        INSERT INTO reminder_setting (agency_id, windows, quiet_days, per_week, paused, changed_at, changed_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (agency_id) DO UPDATE
                        SET windows = excluded.windows, quiet_days = excluded.quiet_days, per_week = excluded.per_week,
                            paused = excluded.paused, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .params(
                        agency.value(),
                        rules.windows().stream()
                                .map(w -> w.from() + "-" + w.to())
                                .collect(joining(" ")),
                        rules.quietDays().stream().sorted().map(DayOfWeek::name).collect(joining(" ")),
                        rules.perWeek(),
                        setting.paused(),
                        moments.parameter(clock.instant()),
                        by)
                .update();
    }

    Map<CampaignId, List<Step>> steps(Collection<CampaignId> campaigns) {
        record Of(CampaignId campaign, Step step) {}
        var rows = campaigns.isEmpty()
                ? List.<Of>of()
                : sql.sql("SELECT * FROM reminder_step WHERE campaign_id IN (:campaigns)")
                        .param(
                                "campaigns",
                                campaigns.stream().map(CampaignId::value).toList())
                        .query((row, number) -> new Of(new CampaignId(row.getLong("campaign_id")), step(row)))
                        .list();
        return rows.stream().collect(groupingBy(Of::campaign, mapping(Of::step, toList())));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("code"),
                Step.Kind.valueOf(row.getString("kind")),
                Step.Anchor.valueOf(row.getString("anchor")),
                row.getInt("days"),
                LocalTime.parse(row.getString("at")),
                Recipient.valueOf(row.getString("recipient")));
    }

    @Transactional
    void write(AgencyId agency, CampaignId campaign, List<Step> steps) {
        sql.sql("DELETE FROM reminder_step WHERE campaign_id = ?")
                .param(campaign.value())
                .update();
        steps.forEach(step -> sql.sql("""
                        INSERT INTO reminder_step (campaign_id, code, agency_id, kind, anchor, days, at, recipient)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        campaign.value(),
                        step.code(),
                        agency.value(),
                        step.kind().name(),
                        step.anchor().name(),
                        step.days(),
                        step.at().toString(),
                        step.to().name())
                .update());
    }
}
