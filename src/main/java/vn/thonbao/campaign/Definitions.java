package vn.thonbao.campaign;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Definitions by campaign and by period, kept in memory: every turn of every chat reads them, and they never change. */
@Component
class Definitions {
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Periods periods;
    private final Milestones milestones;
    private final Map<CampaignId, Definition> known = new ConcurrentHashMap<>();
    private final Map<PeriodId, CampaignId> campaignOf = new ConcurrentHashMap<>();

    Definitions(Campaigns campaigns, Indicators indicators, Periods periods, Milestones milestones) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.periods = periods;
        this.milestones = milestones;
    }

    Definition of(PeriodId period) {
        return of(remembered(
                campaignOf,
                period,
                p -> new CampaignId(periods.findById(p.value()).orElseThrow().campaignId())));
    }

    Definition of(CampaignId campaign) {
        return remembered(known, campaign, this::read);
    }

    /** Reads outside the map's own lock: waiting there for the only writer would block the one who has it. */
    private static <K, V> V remembered(Map<K, V> memory, K key, Function<K, V> read) {
        return Optional.ofNullable(memory.get(key)).orElseGet(() -> {
            var found = read.apply(key);
            memory.put(key, found);
            return found;
        });
    }

    private Definition read(CampaignId campaign) {
        return new Definition(
                campaigns.findById(campaign.value()).orElseThrow().campaign(),
                indicators.findByCampaignIdOrderByPlace(campaign.value()).stream()
                        .map(IndicatorRow::indicator)
                        .toList(),
                periods.findByCampaignIdOrderByLastDayDescFirstDayDesc(campaign.value()).stream()
                        .map(PeriodRow::period)
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
                campaignOf.clear();
            }
        });
    }
}
