package vn.thonbao.campaign;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Definitions by campaign, kept in memory: every turn of every chat reads them, and they never change. */
@Component
class Definitions {
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final CrossChecks checks;
    private final Milestones milestones;
    private final Map<CampaignId, Definition> known = new ConcurrentHashMap<>();

    Definitions(Campaigns campaigns, Indicators indicators, CrossChecks checks, Milestones milestones) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.checks = checks;
        this.milestones = milestones;
    }

    /** Reads outside the map's own lock: waiting there for the only writer would block the one who has it. */
    Definition of(CampaignId campaign) {
        return Optional.ofNullable(known.get(campaign)).orElseGet(() -> {
            var found = read(campaign);
            known.put(campaign, found);
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

    /** If the opening is rolled back after all, the database gives its ids to another campaign. */
    void forgetWhenThisTransactionEnds() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.clear();
            }
        });
    }
}
