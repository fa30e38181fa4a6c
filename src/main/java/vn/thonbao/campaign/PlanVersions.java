package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a campaign that runs. Every answer stays: items are found by their code, wording, targets and questions may change, new
 * items may be added. How an item is measured and added up may not, and no item may go: who wants it no more makes it context.
 */
@Component
@Transactional(readOnly = true)
public class PlanVersions {

    private static final Map<String, Function<CampaignPlan, Object>> OF_CAMPAIGN = ordered(
            Map.entry("title", CampaignPlan::title),
            Map.entry("short_title", CampaignPlan::shortTitle),
            Map.entry("plan_number", plan -> plan.planNumber().orElse("")),
            Map.entry("plan_date", plan -> plan.planDate().map(Object::toString).orElse("")));

    private static final Map<String, Function<Indicator, Object>> OF_ITEM = ordered(
            Map.entry("number", Indicator::number),
            Map.entry("set", i -> i.set().orElse("")),
            Map.entry("part_of", i -> i.partOf().orElse("")),
            Map.entry("wording", Indicator::wording),
            Map.entry("label", Indicator::label),
            Map.entry("decimals", Indicator::decimals),
            Map.entry("min", i -> number(i.min())),
            Map.entry("max", i -> number(i.max())),
            Map.entry("comparator", i -> word(i.comparator())),
            Map.entry("target", i -> number(i.target())),
            Map.entry("target_to", i -> number(i.targetTo())),
            Map.entry("target_words", Indicator::targetWords),
            Map.entry("judged", i -> word(i.judged())),
            Map.entry("role", i -> word(i.role())),
            Map.entry("horizon", Indicator::horizon),
            Map.entry("reporters", i -> String.join(", ", i.reporters())),
            Map.entry("aliases", i -> String.join(", ", i.aliases())),
            Map.entry("example", Indicator::example),
            Map.entry("question", i -> i.question().orElse("")),
            Map.entry("doubt", i -> i.doubt().orElse("")));

    /** With another of these an old answer would be read as something else. */
    private static final Map<String, Function<Indicator, Object>> FOR_EVER = ordered(
            Map.entry("kind", i -> word(i.kind())),
            Map.entry("unit", Indicator::unit),
            Map.entry("whole", i -> i.whole().orElse("")),
            Map.entry("totalling", i -> word(i.totalling())));

    private final CampaignDesk campaigns;
    private final CampaignCopies copies;
    private final Campaigns rows;
    private final Revisions revisions;
    private final Definitions definitions;
    private final Timetable timetable;

    PlanVersions(
            CampaignDesk campaigns,
            CampaignCopies copies,
            Campaigns rows,
            Revisions revisions,
            Definitions definitions,
            Timetable timetable) {
        this.campaigns = campaigns;
        this.copies = copies;
        this.rows = rows;
        this.revisions = revisions;
        this.definitions = definitions;
        this.timetable = timetable;
    }

    @SafeVarargs
    private static <T> Map<String, Function<T, Object>> ordered(Map.Entry<String, Function<T, Object>>... fields) {
        var ordered = new LinkedHashMap<String, Function<T, Object>>();
        Stream.of(fields).forEach(field -> ordered.put(field.getKey(), field.getValue()));
        return ordered;
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(v -> v.stripTrailingZeros().toPlainString()).orElse("");
    }

    /** As the file writes it. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @param plan of the same code */
    public PlanDifference of(Campaign campaign, CampaignPlan plan) {
        var now = copies.plan(campaign, asItIs(campaign));
        var items = plan.indicators().stream().collect(toMap(Indicator::code, item -> item));
        var changed = new ArrayList<>(changes("", OF_CAMPAIGN, now, plan));
        var refused = new ArrayList<PlanDifference.Change>();
        difference("flow", now.flow(), plan.flow()).ifPresent(refused::add);
        difference("units", now.units().kind(), plan.units().kind()).ifPresent(refused::add);
        for (var item : now.indicators()) {
            var other = Optional.ofNullable(items.get(item.code()));
            other.ifPresentOrElse(
                    then -> {
                        changed.addAll(changes(name(item), OF_ITEM, item, then));
                        refused.addAll(changes(name(item), FOR_EVER, item, then));
                    },
                    () -> refused.add(new PlanDifference.Change(name(item), "indicators", item.code(), "")));
        }
        var known = now.indicators().stream().map(Indicator::code).toList();
        return new PlanDifference(
                plan.indicators().stream()
                        .filter(item -> !known.contains(item.code()))
                        .toList(),
                changed,
                refused,
                newPeriods(campaign, plan).stream()
                        .map(CampaignPlan.Period::label)
                        .toList(),
                !now.checks().equals(plan.checks()) || !now.milestones().equals(plan.milestones()));
    }

    private static CampaignCopies.Wish asItIs(Campaign campaign) {
        return new CampaignCopies.Wish(
                campaign.code(),
                campaign.title(),
                campaign.shortTitle(),
                campaign.planNumber(),
                campaign.planDate(),
                0,
                false);
    }

    private static String name(Indicator item) {
        return item.number() + " " + item.label();
    }

    private static Optional<PlanDifference.Change> difference(String field, String old, String now) {
        return old.equals(now) ? Optional.empty() : Optional.of(new PlanDifference.Change("", field, old, now));
    }

    private static <T> List<PlanDifference.Change> changes(
            String item, Map<String, Function<T, Object>> fields, T old, T now) {
        return fields.entrySet().stream()
                .map(field -> new PlanDifference.Change(
                        item,
                        field.getKey(),
                        String.valueOf(field.getValue().apply(old)),
                        String.valueOf(field.getValue().apply(now))))
                .filter(change -> !change.old().equals(change.now()))
                .toList();
    }

    private List<CampaignPlan.Period> newPeriods(Campaign campaign, CampaignPlan plan) {
        var standing = timetable.periods(campaign.id()).stream()
                .map(p -> new WorkingDays.Span(p.from(), p.to()))
                .toList();
        return plan.periods().stream()
                .filter(p -> !standing.contains(new WorkingDays.Span(p.from(), p.to())))
                .toList();
    }

    /**
     * Takes the new version; deadlines that were moved stay moved.
     *
     * @throws IllegalArgumentException if something of it is refused
     */
    @Transactional
    public void take(Campaign campaign, CampaignPlan plan) {
        if (!of(campaign, plan).refused().isEmpty()) {
            throw new IllegalArgumentException("the new plan of " + campaign.code() + " would lose answers");
        }
        var periods = newPeriods(campaign, plan);
        definitions.forgetWhenThisTransactionEnds();
        rows.save(CampaignRow.of(campaign.id().value(), campaign.agency(), plan));
        revisions.revise(campaign.id(), plan.indicators());
        definitions.writeBeside(campaign.agency(), campaign.id(), plan);
        periods.forEach(period -> timetable.add(campaign.agency(), campaign.id(), period));
    }
}
