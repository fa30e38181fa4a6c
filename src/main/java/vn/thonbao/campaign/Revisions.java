package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office changes of a campaign that runs. No figure loses its meaning, and nothing is taken away. */
@Component
@Transactional
public class Revisions {
    private final Definitions definitions;
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Timetable timetable;
    private final SingleUnits singles;

    Revisions(
            Definitions definitions,
            Campaigns campaigns,
            Indicators indicators,
            Timetable timetable,
            SingleUnits singles) {
        this.definitions = definitions;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.timetable = timetable;
        this.singles = singles;
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
        return old.totalling() == wanted.totalling() || !addsUp(old, wanted)
                ? Optional.empty()
                : Optional.of("totalling");
    }

    /** What is context is not added up: who wants an answered item no more makes it that, and may take it back. */
    static boolean addsUp(Indicator old, Indicator wanted) {
        return old.role() != Indicator.Role.CONTEXT && wanted.role() != Indicator.Role.CONTEXT;
    }

    /**
     * Changes indicators that are known by their codes, and adds those that are not, behind the others.
     *
     * @return the ids of these indicators, by code
     * @throws IllegalArgumentException if something {@link #fixed} would change, or an item is given to a unit that the agency has not
     */
    public Map<String, IndicatorId> revise(CampaignId campaign, List<Indicator> wanted) {
        definitions.changing(campaign);
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
        singles.give(
                agency,
                campaign,
                wanted.stream()
                        .collect(toMap(
                                item -> Objects.requireNonNull(ids.get(item.code())),
                                item -> item.reporters().names())));
        definitions.changing(campaign);
        return ids;
    }

    /** As {@link #revise}, and puts them in this order: these are all the campaign has. */
    void arrange(CampaignId campaign, List<Indicator> wanted) {
        revise(campaign, wanted);
        for (var place = 0; place < wanted.size(); place++) {
            indicators.arrange(campaign.value(), wanted.get(place).code(), place);
        }
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
