package vn.thonbao.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.Settings;

/**
 * Definitions by campaign, kept in memory: every turn of every chat reads them, and they seldom change. Whoever changes one leaves
 * it here himself when he has committed: a reader that still sees the database of before finds it, and has nothing to put in.
 */
@Component
class Definitions {
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final CrossChecks checks;
    private final Milestones milestones;
    private final SingleUnits singles;
    /** Where several nodes share a database, another may have changed them: so soon it is seen. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private record Known(Definition definition, long readAt, LocalDate day) {}

    private final boolean alone;
    private final ZoneId zone;
    private final Clock clock;
    private final Map<CampaignId, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    Definitions(
            Campaigns campaigns,
            Indicators indicators,
            CrossChecks checks,
            Milestones milestones,
            SingleUnits singles,
            Settings settings,
            Clock clock) {
        this.alone = settings.sqlite();
        this.zone = settings.timezone();
        this.clock = clock;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.checks = checks;
        this.milestones = milestones;
        this.singles = singles;
    }

    /** Reads outside the map's own lock: waiting there for the only writer would block the one who has it. */
    Definition of(CampaignId campaign) {
        var own = changing().filter(c -> c.changed.contains(campaign));
        if (own.isPresent()) {
            return own.get().seen.computeIfAbsent(campaign, this::read);
        }
        var now = System.nanoTime();
        var today = today();
        return Optional.ofNullable(known.get(campaign))
                .filter(k -> k.day().equals(today)) // from its first day on a name may mean others
                .filter(k -> alone || now - k.readAt() < GOOD_FOR.toNanos())
                .map(Known::definition)
                .orElseGet(() -> readUnlessChanged(campaign, now, today));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What was read while somebody committed may be of before: it is good for this reader, and for nobody else. */
    private Definition readUnlessChanged(CampaignId campaign, long now, LocalDate today) {
        var before = changes.get();
        var found = read(campaign);
        known.compute(campaign, (id, there) -> changes.get() == before ? new Known(found, now, today) : there);
        return found;
    }

    private Definition read(CampaignId campaign) {
        return find(campaign).orElseThrow();
    }

    private Optional<Definition> find(CampaignId campaign) {
        return campaigns
                .findById(campaign.value())
                .map(row -> new Definition(
                        row.campaign(),
                        indicators(campaign),
                        checks.findByCampaignIdOrderByPlace(campaign.value()).stream()
                                .map(CrossChecks.Row::check)
                                .toList(),
                        milestones.findByCampaignIdOrderByPlace(campaign.value()).stream()
                                .map(MilestoneRow::milestone)
                                .toList()));
    }

    private List<Indicator> indicators(CampaignId campaign) {
        var single = singles.of(campaign);
        var today = today();
        return indicators.findByCampaignIdOrderByPlace(campaign.value()).stream()
                .map(row ->
                        row.indicator(single.getOrDefault(new IndicatorId(Rows.stored(row.id())), List.of()), today))
                .toList();
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

    /** Call it in the transaction that writes, before and after the writing: until it ends it sees its own rows, and alone. */
    void changing(CampaignId campaign) {
        var mine = changing().orElseGet(() -> {
            var begun = new Changing();
            TransactionSynchronizationManager.bindResource(this, begun);
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        });
        mine.changed.add(campaign);
        mine.seen.remove(campaign);
    }

    private Optional<Changing> changing() {
        return Optional.ofNullable((Changing) TransactionSynchronizationManager.getResource(this));
    }

    /** What one transaction changes. */
    private final class Changing implements TransactionSynchronization {
        private final Set<CampaignId> changed = new HashSet<>();
        private final Map<CampaignId, Definition> seen = new HashMap<>();

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE; // before anybody is told of the commit
        }

        /** Once more: what was seen may have been taken back to a savepoint since. */
        @Override
        public void beforeCommit(boolean readOnly) {
            seen.clear();
            changed.forEach(campaign -> find(campaign).ifPresent(found -> seen.put(campaign, found)));
        }

        @Override
        public void afterCommit() {
            changes.incrementAndGet();
            var now = System.nanoTime();
            var today = today();
            seen.forEach((campaign, definition) -> known.put(campaign, new Known(definition, now, today)));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Definitions.this);
        }
    }
}
