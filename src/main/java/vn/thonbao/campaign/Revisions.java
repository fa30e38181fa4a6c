package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.Decimals;

/** What the office changes of a campaign that runs. No figure loses its meaning, and nothing is taken away. */
@Component
@Transactional
public class Revisions {
    private final Definitions definitions;
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Timetable timetable;
    private final CampaignDesk desk;
    private final JdbcTemplate sql;
    private final Decimals decimals;

    Revisions(
            Definitions definitions,
            Campaigns campaigns,
            Indicators indicators,
            Timetable timetable,
            CampaignDesk desk,
            JdbcTemplate sql,
            Decimals decimals) {
        this.definitions = definitions;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.timetable = timetable;
        this.desk = desk;
        this.sql = sql;
        this.decimals = decimals;
    }

    /**
     * What cannot be changed once heads may have answered: a figure of old would mean something else.
     *
     * @return the key of the campaign's file, the first that differs
     */
    public static Optional<String> fixed(Indicator old, Indicator wanted) {
        if (old.kind() != wanted.kind()) {
            return Optional.of("kind");
        }
        if (!old.unit().equals(wanted.unit())) {
            return Optional.of("unit");
        }
        if (!old.whole().equals(wanted.whole())) {
            return Optional.of("whole");
        }
        return old.totalling() == wanted.totalling() ? Optional.empty() : Optional.of("totalling");
    }

    /**
     * Changes indicators that are known by their codes, and adds those that are not, behind the others.
     *
     * @return the ids of these indicators, by code
     * @throws IllegalArgumentException if something {@link #fixed} would change
     */
    public Map<String, IndicatorId> revise(CampaignId campaign, List<Indicator> wanted) {
        definitions.forgetWhenThisTransactionEnds();
        var agency =
                campaigns.findById(campaign.value()).orElseThrow().campaign().agency();
        var known = indicators.findByCampaignIdOrderByPlace(campaign.value());
        var byCode = known.stream().collect(toMap(IndicatorRow::code, row -> row));
        var place = known.stream().mapToInt(IndicatorRow::place).max().orElse(-1);
        var ids = new HashMap<String, IndicatorId>();
        for (var indicator : wanted) {
            var old = Optional.ofNullable(byCode.get(indicator.code()));
            old.flatMap(row -> fixed(row.indicator(), indicator)).ifPresent(key -> {
                throw new IllegalArgumentException(indicator.code() + ": " + key + " is fixed");
            });
            var row = IndicatorRow.of(
                    old.map(IndicatorRow::id).orElse(null),
                    agency,
                    campaign,
                    old.map(IndicatorRow::place).orElse(place + 1),
                    indicator);
            place = Math.max(place, row.place());
            ids.put(indicator.code(), indicators.save(row).indicator().id());
        }
        return ids;
    }

    /** @param unit that has it instead of the plan's */
    public record OwnTarget(UnitId unit, IndicatorId indicator, CampaignDesk.Target target) {}

    /** The same as {@link CampaignDesk#setTarget} for each, in one go. */
    public void setTargets(CampaignId campaign, List<OwnTarget> targets) {
        desk.forgetTargets();
        var agency = desk.campaign(campaign).agency().value();
        sql.batchUpdate(UnitTargets.SET, targets, 1_000, (statement, own) -> {
            statement.setLong(1, agency);
            statement.setLong(2, campaign.value());
            statement.setLong(3, own.unit().value());
            statement.setLong(4, own.indicator().value());
            statement.setObject(5, decimals.parameter(own.target().target()));
            statement.setString(6, own.target().words());
        });
    }

    /**
     * A period of the past, for figures that nobody is asked for. One of these days that stands already is found.
     *
     * @throws IllegalArgumentException if the days are those of a period that is asked for
     */
    public ReportingPeriod past(CampaignId campaign, String label, LocalDate from, LocalDate to) {
        var agency =
                campaigns.findById(campaign.value()).orElseThrow().campaign().agency();
        timetable.add(
                agency, campaign, new CampaignPlan.Period(label, from, to, true, Optional.empty(), Optional.empty()));
        return timetable.periods(campaign).stream()
                .filter(period -> period.from().equals(from) && period.to().equals(to))
                .filter(ReportingPeriod::history)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(from + " to " + to + " is asked for"));
    }
}
