package vn.thonbao.office.campaigns;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.OwnTargets;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.understanding.Written;

/** Units and the targets they have of their own. */
@Component
class TargetViews {

    private static final Set<Indicator.Kind> COUNTED = EnumSet.of(Indicator.Kind.NUMBER, Indicator.Kind.PERCENT);

    /** @param rows empty while no unit has a target of its own */
    record View(List<Column> columns, List<Row> rows) {}

    /** @param plan as the plan prints it; {@code own} = units with a target of their own, of {@code of} */
    record Column(long id, String number, String label, String wording, String plan, long own, int of) {}

    /** @param cells in the order of the columns; empty where the plan's target holds */
    record Row(String unit, List<String> cells) {}

    /** A line of one indicator's form. @param typed the number alone ("97,5"); {@code fault} may be empty */
    record Line(long unit, String name, String typed, String fault) {}

    /** What a unit was given, and what it had before; empty = as in the plan. */
    record Change(String at, String by, String unit, String was, String became) {}

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final OwnTargets own;
    private final Moments moments;

    TargetViews(Directory directory, CampaignDesk campaigns, OwnTargets own, Moments moments) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.own = own;
        this.moments = moments;
    }

    /** Of which a unit may have a target of its own: numbers that villages report, in the plan's order. */
    @Transactional(readOnly = true)
    public List<Indicator> indicators(Campaign campaign) {
        var villages = villages(campaign);
        return campaigns.indicators(campaign.id()).stream()
                .filter(i -> COUNTED.contains(i.kind()))
                .filter(i -> i.role() != Indicator.Role.CONTEXT)
                .filter(i -> i.reporters().includeAnyOf(villages))
                .toList();
    }

    /** Those of the villages that report this indicator. */
    @Transactional(readOnly = true)
    public List<ReportingUnit> units(Campaign campaign, Indicator indicator) {
        return villages(campaign).stream()
                .filter(u -> indicator.reporters().include(u))
                .toList();
    }

    private List<ReportingUnit> villages(Campaign campaign) {
        return directory.units(campaign.agency(), moments.today()).stream()
                .filter(u -> !PeriodSheet.isOffice(u))
                .toList();
    }

    @Transactional(readOnly = true)
    public View of(Campaign campaign) {
        var own = campaigns.targets(campaign.id());
        var indicators = indicators(campaign);
        return new View(
                indicators.stream().map(i -> column(campaign, i, own)).toList(),
                villages(campaign).stream()
                        .filter(u -> own.containsKey(u.id()))
                        .map(u -> new Row(
                                u.name(),
                                indicators.stream()
                                        .map(i -> own(own, u, i)
                                                .map(CampaignDesk.Target::words)
                                                .orElse(""))
                                        .toList()))
                        .toList());
    }

    private Column column(
            Campaign campaign, Indicator indicator, Map<UnitId, Map<IndicatorId, CampaignDesk.Target>> own) {
        var units = units(campaign, indicator);
        return new Column(
                indicator.id().value(),
                indicator.number(),
                indicator.label(),
                indicator.wording(),
                indicator.targetWords(),
                units.stream().filter(u -> own(own, u, indicator).isPresent()).count(),
                units.size());
    }

    private static Optional<CampaignDesk.Target> own(
            Map<UnitId, Map<IndicatorId, CampaignDesk.Target>> own, ReportingUnit unit, Indicator indicator) {
        return Optional.ofNullable(own.getOrDefault(unit.id(), Map.of()).get(indicator.id()));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Change> changes(Campaign campaign, Indicator indicator) {
        return own.changes(campaign.id(), indicator.code()).stream()
                .map(c -> new Change(
                        moments.brief(c.at()), c.by(), directory.unit(c.unit()).name(), c.was(), c.became()))
                .toList();
    }

    /** What was typed goes before what is on file. */
    @Transactional(readOnly = true)
    public List<Line> lines(Campaign campaign, Indicator indicator, TargetForm form, Map<Long, String> faults) {
        var own = campaigns.targets(campaign.id());
        return units(campaign, indicator).stream()
                .map(u -> new Line(
                        u.id().value(),
                        u.name(),
                        form.typed(u)
                                .or(() -> own(own, u, indicator).map(t -> Written.number(t.target())))
                                .orElse(""),
                        faults.getOrDefault(u.id().value(), "")))
                .toList();
    }
}
