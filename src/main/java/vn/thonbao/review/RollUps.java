package vn.thonbao.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.Agency;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.RollUpAgreements;
import vn.thonbao.submission.SentReport;
import vn.thonbao.submission.Total;
import vn.thonbao.submission.Totals;

/**
 * What the agencies below have reported together: totals of their approved figures, and never a single report. Only of those that
 * agreed to it. Every unit belongs to one agency and every agency is asked once, so nothing is counted twice; what the upper agency
 * has keyed itself is not in it.
 */
@Component
@Transactional(readOnly = true)
public class RollUps {

    /**
     * One agency below.
     *
     * @param open whether it has this campaign, with a period of the same days
     * @param approved villages whose report is approved, of {@code villages}
     */
    public record Below(Agency agency, boolean open, int approved, int villages) {}

    /**
     * @param total over all units of all agencies below that have the campaign, judged by the target of the agency above
     * @param complete agencies all of whose units are in it, of {@code agencies}
     * @param lacking full names of the other agencies: a report is missing there, the item is asked otherwise or of nobody, the
     *     campaign is not open, or nothing was agreed
     */
    public record Line(Indicator indicator, Total total, int complete, int agencies, List<String> lacking) {

        public boolean everything() {
            return lacking.isEmpty() && agencies > 0;
        }
    }

    /**
     * @param below those that agreed
     * @param silent full names of the agencies that stand among the upper agency's own units and have not agreed
     * @param context what is printed in the plan for orientation, and reported by nobody
     */
    public record RollUp(List<Below> below, List<String> silent, List<Line> lines, List<Indicator> context) {}

    private record Part(
            Below below, List<Indicator> indicators, List<ReportingUnit> units, Optional<PeriodTotals.Summed> summed) {

        Optional<Total> total(Indicator asked) {
            return indicators.stream()
                    .filter(own -> own.code().equals(asked.code()))
                    .filter(own -> own.totalling() == asked.totalling() && own.asksTheSameAs(asked))
                    .filter(own -> own.reporters().includeAnyOf(units))
                    .findFirst()
                    .flatMap(own -> summed.map(s -> s.total(own)));
        }

        /** All is there; also where every unit said that it is not theirs. */
        boolean settled(Indicator asked) {
            return total(asked).filter(t -> t.covered() == t.base()).isPresent();
        }
    }

    /** Kinds of units that are agencies themselves, as those of a quận or a city are. */
    private static final Set<String> AGENCIES = Set.of("xã", "phường", "đặc khu", "thị trấn");

    private final RollUpAgreements agreements;
    private final Directory directory;
    private final CampaignDesk campaigns;
    private final PeriodTotals totals;

    RollUps(RollUpAgreements agreements, Directory directory, CampaignDesk campaigns, PeriodTotals totals) {
        this.agreements = agreements;
        this.directory = directory;
        this.campaigns = campaigns;
        this.totals = totals;
    }

    /** Campaigns below are those of the same code, their periods those of the same days; items are found by their codes. */
    public RollUp of(Campaign campaign, ReportingPeriod period) {
        var parts = agreements.lower(campaign.agency()).stream()
                .map(agency -> part(agency, campaign, period))
                .toList();
        var silent = parts.isEmpty() ? List.<String>of() : silent(campaign.agency(), period, parts);
        var asked = campaigns.indicators(period);
        return new RollUp(
                parts.stream().map(Part::below).toList(),
                silent,
                asked.stream()
                        .flatMap(item -> line(item, parts, silent, period).stream())
                        .toList(),
                asked.stream()
                        .filter(item -> item.role() == Indicator.Role.CONTEXT)
                        .toList());
    }

    private static Optional<Line> line(
            Indicator indicator, List<Part> parts, List<String> silent, ReportingPeriod period) {
        var found =
                parts.stream().flatMap(part -> part.total(indicator).stream()).toList();
        if (found.stream().allMatch(total -> total.base() == 0)) {
            return Optional.empty();
        }
        var lacking = Stream.concat(
                        parts.stream()
                                .filter(part -> !part.settled(indicator))
                                .map(part -> part.below().agency().fullName()),
                        silent.stream())
                .toList();
        var everyAgency = found.size() == parts.size() && silent.isEmpty();
        var agencies = parts.size() + silent.size();
        return Optional.of(new Line(
                indicator,
                Totals.together(indicator, found, everyAgency, period.to()),
                agencies - lacking.size(),
                agencies,
                lacking));
    }

    /** A quận that has its phường among its units knows who is still missing. */
    private List<String> silent(AgencyId upper, ReportingPeriod period, List<Part> parts) {
        var agreed = parts.stream()
                .map(part -> part.below().agency().fullName().toLowerCase(Locale.ROOT))
                .toList();
        return directory.units(upper, period.to()).stream()
                .filter(unit -> AGENCIES.contains(unit.kind()))
                .map(ReportingUnit::name)
                .filter(name -> !agreed.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .toList();
    }

    private Part part(AgencyId agency, Campaign campaign, ReportingPeriod period) {
        var own = campaigns.campaigns(agency).stream()
                .filter(c -> c.code().equals(campaign.code()))
                .findFirst();
        return own.flatMap(c -> campaigns.periods(c.id()).stream()
                        .filter(p -> p.from().equals(period.from()) && p.to().equals(period.to()))
                        .filter(p -> p.registration() == period.registration())
                        .findFirst())
                .map(p -> part(agency, p))
                .orElseGet(() -> new Part(
                        new Below(directory.agency(agency), false, 0, 0), List.of(), List.of(), Optional.empty()));
    }

    private Part part(AgencyId agency, ReportingPeriod period) {
        var units = directory.units(agency, period.to());
        var villages = units.stream()
                .filter(unit -> !unit.kind().equals(ReportingUnit.OFFICE))
                .filter(unit -> campaigns.reportsIn(period, unit))
                .toList();
        var summed = totals.approved(period, units, directory.denominators(agency, period.to()));
        return new Part(
                new Below(
                        directory.agency(agency), true, summed.count(villages, SentReport::approved), villages.size()),
                campaigns.indicators(period),
                units,
                Optional.of(summed));
    }
}
