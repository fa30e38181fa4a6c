package vn.thonbao.office.campaigns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.OwnTargets;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.understanding.Written;

/** Gives units targets of their own, and takes them back: all that was typed for an indicator, or nothing. */
@Component
class TargetChanges {

    /** @param faults sentences by unit; with any, nothing was changed */
    record Result(int changed, Map<Long, String> faults) {}

    private final CampaignDesk campaigns;
    private final OwnTargets own;
    private final TargetViews views;
    private final Moments moments;
    private final Words words;

    TargetChanges(CampaignDesk campaigns, OwnTargets own, TargetViews views, Moments moments, Words words) {
        this.campaigns = campaigns;
        this.own = own;
        this.views = views;
        this.moments = moments;
        this.words = words;
    }

    @Transactional
    public Result save(SignedIn me, Campaign campaign, Indicator indicator, TargetForm form) {
        var units = views.units(campaign, indicator);
        var faults = new LinkedHashMap<Long, String>();
        units.forEach(unit -> form.typed(unit)
                .flatMap(typed -> fault(typed, indicator))
                .ifPresent(fault -> faults.put(unit.id().value(), fault)));
        return new Result(faults.isEmpty() ? change(me, campaign, indicator, units, form) : 0, faults);
    }

    private Optional<String> fault(String typed, Indicator indicator) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return TargetForm.number(typed, indicator)
                .map(number -> misfit(number, indicator))
                .orElse(Optional.of("entry.reason.MALFORMED"))
                .map(words::text);
    }

    private static Optional<String> misfit(BigDecimal number, Indicator indicator) {
        return indicator
                .misfit(number)
                .map(misfit -> misfit == Indicator.Misfit.TOO_MANY_DECIMALS
                        ? "target.fault.decimals"
                        : "entry.reason." + misfit);
    }

    private int change(
            SignedIn me, Campaign campaign, Indicator indicator, List<ReportingUnit> units, TargetForm form) {
        var now = campaigns.targets(campaign.id());
        var given = new ArrayList<OwnTargets.Given>();
        for (var unit : units) {
            var old = Optional.ofNullable(now.getOrDefault(unit.id(), Map.of()).get(indicator.id()))
                    .map(CampaignDesk.Target::target);
            form.typed(unit)
                    .map(typed -> TargetForm.number(typed, indicator))
                    .filter(wanted -> !same(old, wanted))
                    .ifPresent(wanted -> given.add(new OwnTargets.Given(
                            unit.id(),
                            indicator.id(),
                            wanted.map(number ->
                                    new CampaignDesk.Target(number, Written.number(number, indicator.unit()))))));
        }
        own.give(campaign.id(), given, me.getDisplayName(), moments.now());
        return given.size();
    }

    /** 98,50 is 98,5. */
    private static boolean same(Optional<BigDecimal> old, Optional<BigDecimal> wanted) {
        return old.map(BigDecimal::stripTrailingZeros).equals(wanted.map(BigDecimal::stripTrailingZeros));
    }
}
