package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.platform.Settings;

/**
 * Changes a campaign that runs. Every answer stays: items are found by their code, wording, targets, questions and order may change,
 * new items may be added, and one that nobody has answered may go. How an item is measured and added up may not change: who wants an
 * answered one no more makes it context. The version before is kept.
 */
@Component
@Transactional(readOnly = true)
public class PlanVersions {

    private final CampaignDesk campaigns;
    private final CampaignCopies copies;
    private final Campaigns rows;
    private final Indicators indicators;
    private final Answered answered;
    private final Revisions revisions;
    private final Definitions definitions;
    private final Timetable timetable;
    private final PeriodOpening opening;
    private final OfficeCalendar calendars;
    private final Versions versions;
    private final ZoneId zone;

    PlanVersions(
            CampaignDesk campaigns,
            CampaignCopies copies,
            Campaigns rows,
            Indicators indicators,
            Answered answered,
            Revisions revisions,
            Definitions definitions,
            Timetable timetable,
            PeriodOpening opening,
            OfficeCalendar calendars,
            Versions versions,
            Settings settings) {
        this.campaigns = campaigns;
        this.copies = copies;
        this.rows = rows;
        this.indicators = indicators;
        this.answered = answered;
        this.revisions = revisions;
        this.definitions = definitions;
        this.timetable = timetable;
        this.opening = opening;
        this.calendars = calendars;
        this.versions = versions;
        this.zone = settings.timezone();
    }

    /**
     * The plan of what runs now, with all that was changed since it was opened, as another file would say it. What units have of
     * their own, targets and deadlines, is not in it.
     */
    public CampaignPlan asItRuns(Campaign campaign) {
        return copies.plan(
                campaign,
                new CampaignCopies.Wish(
                        campaign.code(),
                        campaign.title(),
                        campaign.shortTitle(),
                        campaign.planNumber(),
                        campaign.planDate(),
                        0,
                        false));
    }

    /** @param plan of the same code */
    public PlanDifference of(Campaign campaign, CampaignPlan plan, Instant at) {
        var now = asItRuns(campaign);
        var items = plan.indicators().stream().collect(toMap(Indicator::code, item -> item));
        var changed = new ArrayList<>(PlanFields.changes("", PlanFields.OF_CAMPAIGN, now, plan));
        var refused = new ArrayList<PlanDifference.Change>();
        var removed = new ArrayList<Indicator>();
        difference("flow", now.flow(), plan.flow()).ifPresent(refused::add);
        difference("units", now.units().kind(), plan.units().kind()).ifPresent(refused::add);
        for (var item : now.indicators()) {
            var then = Optional.ofNullable(items.get(item.code()));
            if (then.isPresent()) {
                changed.addAll(PlanFields.changes(name(item), PlanFields.OF_ITEM, item, then.get()));
                for (var change : PlanFields.changes(name(item), PlanFields.FOR_EVER, item, then.get())) {
                    var free = change.field().equals("totalling") && !Revisions.addsUp(item, then.get());
                    (free ? changed : refused).add(change);
                }
            } else if (mayGo(campaign, item)) {
                removed.add(item);
            } else {
                refused.add(new PlanDifference.Change(name(item), "indicators", item.code(), ""));
            }
        }
        var known = codes(now);
        var closings = opening.closings(campaign.id());
        var rhythm = rhythmChange(campaign, now, plan, LocalDate.ofInstant(at, zone));
        return new PlanDifference(
                plan.indicators().stream()
                        .filter(item -> !known.contains(item.code()))
                        .toList(),
                removed,
                changed,
                refused,
                Stream.concat(
                                newPeriods(campaign, plan).stream(),
                                rhythm.stream()
                                        .flatMap(change -> change.opened().stream())
                                        .filter(period -> !closings.passedOver(period)))
                        .toList(),
                rhythm.map(RhythmChange::overlapping).orElse(List.of()),
                !known.stream()
                        .filter(items::containsKey)
                        .toList()
                        .equals(codes(plan).stream().filter(known::contains).toList()),
                without(plan.checks(), now.checks()),
                without(now.checks(), plan.checks()),
                !order(now.checks(), plan.checks()).equals(order(plan.checks(), now.checks()))
                        || !now.milestones().equals(plan.milestones()));
    }

    private static List<Check> without(List<Check> checks, List<Check> others) {
        return checks.stream().filter(check -> !others.contains(check)).toList();
    }

    /** Those that are among the others. */
    private static List<Check> order(List<Check> checks, List<Check> others) {
        return checks.stream().filter(others::contains).toList();
    }

    private static List<String> codes(CampaignPlan plan) {
        return plan.indicators().stream().map(Indicator::code).toList();
    }

    /** What units were asked to register, or have answered, stays. */
    private boolean mayGo(Campaign campaign, Indicator item) {
        return !answered.isAnswered(item.id())
                && timetable.periods(campaign.id()).stream()
                        .noneMatch(period -> period.registers().contains(item.code()));
    }

    private Optional<RhythmChange> rhythmChange(
            Campaign campaign, CampaignPlan now, CampaignPlan plan, LocalDate today) {
        return Optional.of(new RhythmChange(
                        now.rhythm(),
                        plan.rhythm(),
                        timetable.periods(campaign.id()).stream()
                                .filter(period -> !period.history() && !period.registration())
                                .toList(),
                        today,
                        calendars.workingDays(campaign.agency())))
                .filter(change -> !change.old().equals(change.now()));
    }

    private static String name(Indicator item) {
        return item.number() + " " + item.label();
    }

    private static Optional<PlanDifference.Change> difference(String field, String old, String now) {
        return old.equals(now) ? Optional.empty() : Optional.of(new PlanDifference.Change("", field, old, now));
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
     * Takes the new version; deadlines that were moved stay moved, and periods that stand stay as they are.
     *
     * @throws IllegalArgumentException if something of it is refused, or the campaign does not run
     */
    @Transactional
    public void take(Campaign campaign, CampaignPlan plan, String by, Instant at) {
        var difference = of(campaign, plan, at);
        if (!difference.takeable() || !campaign.running()) {
            throw new IllegalArgumentException("the new plan of " + campaign.code() + " cannot be taken");
        }
        var periods = newPeriods(campaign, plan);
        var before = asItRuns(campaign);
        var agency = campaign.agency();
        versions.save(new Versions.Row(
                null,
                agency.value(),
                campaign.id().value(),
                PlanSheet.of(before).written().text(),
                by,
                at));
        definitions.changing(campaign.id());
        if (!rows.rewrite(
                campaign.id().value(),
                plan.title(),
                plan.shortTitle(),
                plan.planNumber().orElse(null),
                plan.planDate().orElse(null))) {
            throw new IllegalArgumentException(campaign.code() + " was closed meanwhile");
        }
        difference.removed().forEach(item -> remove(item.id()));
        revisions.arrange(campaign.id(), plan.indicators());
        definitions.writeBeside(agency, campaign.id(), plan);
        definitions.changing(campaign.id());
        periods.forEach(period -> timetable.add(agency, campaign.id(), period));
        if (!before.rhythm().equals(plan.rhythm())) {
            opening.goOn(agency, campaign.id(), plan.rhythm());
        }
    }

    private void remove(IndicatorId item) {
        campaigns.forgetTargets();
        indicators.dropTargets(item.value());
        indicators.dropUnits(item.value());
        indicators.deleteById(item.value());
    }

    /** A version that ran until somebody took another. @param text as a campaign's file says it */
    public record Version(long id, String text, String by, Instant at) {}

    /** As it was then, with what was added since and has been answered. */
    public PlanSheet again(Campaign campaign, Version version) {
        var sheet = PlanSheet.read(version.text()).orElseThrow();
        var rows = new ArrayList<>(sheet.rows(PlanSheet.Part.INDICATORS));
        var codes = rows.stream().map(row -> row.getOrDefault("code", "")).toList();
        asItRuns(campaign).indicators().stream()
                .filter(item -> !codes.contains(item.code()) && !mayGo(campaign, item))
                .map(DefinitionTable::row)
                .forEach(rows::add);
        return sheet.with(PlanSheet.Part.INDICATORS, rows);
    }

    /** The newest first. */
    public List<Version> versions(CampaignId campaign) {
        return versions.findByCampaignIdOrderByIdDesc(campaign.value()).stream()
                .map(Versions.Row::version)
                .toList();
    }
}
