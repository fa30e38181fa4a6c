package vn.thonbao.campaign;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.Settings;

/** Definitions by campaign, kept in memory: every turn of every chat reads them, and they seldom change. */
@Component
class Definitions {
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final CrossChecks checks;
    private final Milestones milestones;
    /** Where several nodes share a database, another may have changed them: so soon it is seen. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private record Known(Definition definition, long readAt) {}

    private final boolean alone;
    private final Map<CampaignId, Known> known = new ConcurrentHashMap<>();

    Definitions(
            Campaigns campaigns, Indicators indicators, CrossChecks checks, Milestones milestones, Settings settings) {
        this.alone = settings.sqlite();
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.checks = checks;
        this.milestones = milestones;
    }

    /** Reads outside the map's own lock: waiting there for the only writer would block the one who has it. */
    Definition of(CampaignId campaign) {
        var now = System.nanoTime();
        return Optional.ofNullable(known.get(campaign))
                .filter(k -> alone || now - k.readAt() < GOOD_FOR.toNanos())
                .map(Known::definition)
                .orElseGet(() -> {
                    var found = read(campaign);
                    known.put(campaign, new Known(found, now));
                    return found;
                });
    }

    private Definition read(CampaignId campaign) {
        return new Definition(
                campaigns.findById(campaign.value()).orElseThrow().campaign(),
                indicators.findByCampaignIdOrderByPlace(campaign.value()).stream()
                        .map(IndicatorRow::indicator)
                        .toList(),
                checks.findByCampaignIdOrderByPlace(campaign.value()).stream()
                        .map(CrossChecks.Row::check)
                        .toList(),
                milestones.findByCampaignIdOrderByPlace(campaign.value()).stream()
                        .map(MilestoneRow::milestone)
                        .toList());
    }

    /** What the plan has beside its items: checks and milestones, in the place of those that were there. */
    void writeBeside(AgencyId agency, CampaignId campaign, CampaignPlan plan) {
        checks.drop(campaign.value());
        milestones.drop(campaign.value());
        var place = 0;
        for (var check : plan.checks()) {
            checks.save(
                    new CrossChecks.Row(null, agency.value(), campaign.value(), place++, check.rule(), check.says()));
        }
        for (var milestone : plan.milestones()) {
            milestones.save(new MilestoneRow(
                    null,
                    agency.value(),
                    campaign.value(),
                    place++,
                    milestone.who(),
                    milestone.words(),
                    milestone.lastDay()));
        }
    }

    /** Whatever was read meanwhile may be of before, or of ids that a rollback gives to another campaign. */
    void forgetWhenThisTransactionEnds() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.clear();
            }
        });
    }
}
