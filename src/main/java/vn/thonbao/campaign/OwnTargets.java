package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk.Target;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.Decimals;
import vn.thonbao.platform.database.Moments;

/** Gives units targets of their own instead of the plan's, and takes them back; each change leaves who, when, what it was. */
@Component
@Transactional
public class OwnTargets {

    /** @param target absent = from now on the plan's holds again */
    public record Given(UnitId unit, IndicatorId indicator, Optional<Target> target) {}

    /** @param was and {@code became}: as the head reads it; empty = as in the plan */
    public record Change(UnitId unit, String was, String became, String by, Instant at) {}

    private static final int BATCH = 1_000;

    private static final String SET = """
            INSERT INTO unit_target (agency_id, campaign_id, unit_id, indicator_id, target, words)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (unit_id, indicator_id) DO UPDATE SET target = excluded.target, words = excluded.words""";

    private static final String DROP = "DELETE FROM unit_target WHERE unit_id = ? AND indicator_id = ?";

    private static final String REMEMBER = """
            INSERT INTO unit_target_change (agency_id, campaign_id, unit_id, code, was, became, changed_by, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final CampaignDesk desk;
    private final Indicators indicators;
    private final JdbcTemplate sql;
    private final Decimals decimals;
    private final Moments moments;

    OwnTargets(CampaignDesk desk, Indicators indicators, JdbcTemplate sql, Decimals decimals, Moments moments) {
        this.desk = desk;
        this.indicators = indicators;
        this.sql = sql;
        this.decimals = decimals;
        this.moments = moments;
    }

    /** All of them, in one go. */
    public void give(CampaignId campaign, List<Given> given, String by, Instant at) {
        var agency = desk.campaign(campaign).agency().value();
        var old = desk.targets(campaign);
        var codes = indicators.findByCampaignIdOrderByPlace(campaign.value()).stream()
                .map(IndicatorRow::indicator)
                .collect(toMap(Indicator::id, Indicator::code));
        desk.forgetTargets();
        sql.batchUpdate(SET, given.stream().filter(g -> g.target().isPresent()).toList(), BATCH, (statement, own) -> {
            var target = own.target().orElseThrow();
            statement.setLong(1, agency);
            statement.setLong(2, campaign.value());
            statement.setLong(3, own.unit().value());
            statement.setLong(4, own.indicator().value());
            statement.setObject(5, decimals.parameter(target.target()));
            statement.setString(6, target.words());
        });
        sql.batchUpdate(DROP, given.stream().filter(g -> g.target().isEmpty()).toList(), BATCH, (statement, own) -> {
            statement.setLong(1, own.unit().value());
            statement.setLong(2, own.indicator().value());
        });
        sql.batchUpdate(REMEMBER, given, BATCH, (statement, own) -> {
            statement.setLong(1, agency);
            statement.setLong(2, campaign.value());
            statement.setLong(3, own.unit().value());
            statement.setString(4, codes.get(own.indicator()));
            statement.setString(
                    5,
                    words(Optional.ofNullable(
                            old.getOrDefault(own.unit(), Map.of()).get(own.indicator()))));
            statement.setString(6, words(own.target()));
            statement.setString(7, by);
            statement.setObject(8, moments.parameter(at));
        });
    }

    private static String words(Optional<Target> target) {
        return target.map(Target::words).orElse("");
    }

    /** @param code of the item; the newest first */
    @Transactional(readOnly = true)
    public List<Change> changes(CampaignId campaign, String code) {
        return sql.query(
                "SELECT * FROM unit_target_change WHERE campaign_id = ? AND code = ? ORDER BY id DESC",
                (row, number) -> new Change(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("changed_by"),
                        moments.read(row, "changed_at")),
                campaign.value(),
                code);
    }
}
