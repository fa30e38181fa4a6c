package vn.thonbao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * @param total over all units of all agencies below that have the campaign
     * @param complete agencies all of whose units are in it, of {@code agencies}: also those that have not opened the campaign
     */
    public record Line(Indicator indicator, Total total, int complete, int agencies) {

        public boolean everything() {
            return complete == agencies && agencies > 0;
        }
    }

    public record RollUp(List<Below> below, List<Line> lines) {}

    private record Part(Below below, List<Indicator> indicators, Optional<PeriodTotals.Summed> summed) {

        Optional<Total> total(Indicator asked) {
            return indicators.stream()
                    .filter(own -> own.code().equals(asked.code()))
                    .filter(own -> own.totalling() == asked.totalling() && own.asksTheSameAs(asked))
                    .findFirst()
                    .flatMap(own -> summed.map(s -> s.total(own)));
        }
    }

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
        var lines = new ArrayList<Line>();
        for (var indicator : campaigns.indicators(period)) {
            var found = parts.stream()
                    .flatMap(part -> part.total(indicator).stream())
                    .toList();
            if (found.stream().anyMatch(total -> total.base() > 0)) {
                lines.add(new Line(
                        indicator,
                        Totals.together(indicator, found),
                        (int) found.stream().filter(Total::complete).count(),
                        parts.size()));
            }
        }
        return new RollUp(parts.stream().map(Part::below).toList(), lines);
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
                .orElseGet(
                        () -> new Part(new Below(directory.agency(agency), false, 0, 0), List.of(), Optional.empty()));
    }

    private Part part(AgencyId agency, ReportingPeriod period) {
        var units = directory.units(agency, period.to());
        var villages = units.stream()
                .filter(unit -> !unit.kind().equals(ReportingUnit.OFFICE))
                .toList();
        var summed = totals.approved(period, units, directory.denominators(agency, period.to()));
        return new Part(
                new Below(
                        directory.agency(agency), true, summed.count(villages, SentReport::approved), villages.size()),
                campaigns.indicators(period),
                Optional.of(summed));
    }
}
