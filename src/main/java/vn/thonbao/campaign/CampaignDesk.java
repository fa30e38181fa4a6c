package vn.thonbao.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Derived;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Memory;

/** The front door: what is asked of whom, by when. Definitions are read often and change seldom, so they are kept in memory. */
@Component
public class CampaignDesk {
    /** After its lock a head is still told that a period is closed; later it is not mentioned any more. */
    private static final Duration STILL_NAMED = Duration.ofDays(31);

    private static final int MANY_UNITS = 5_000;

    private final Settings settings;
    private final Definitions definitions;
    private final Timetable timetable;
    private final PeriodOpening opening;
    private final Campaigns campaigns;
    private final Revisions revisions;
    private final UnitTargets targets;
    private final Memory memory;
    private final Derived<List<?>, List<Indicator>> owed;

    CampaignDesk(
            Settings settings,
            Definitions definitions,
            Timetable timetable,
            PeriodOpening opening,
            Campaigns campaigns,
            Revisions revisions,
            UnitTargets targets) {
        this.settings = settings;
        this.definitions = definitions;
        this.timetable = timetable;
        this.opening = opening;
        this.campaigns = campaigns;
        this.revisions = revisions;
        this.targets = targets;
        this.memory = new Memory(settings);
        this.owed = new Derived<>(settings, MANY_UNITS);
    }

    /**
     * Writes a plan into the database for an agency whose units exist already.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the agency has a campaign of that code
     * @throws IllegalArgumentException if an item is given to a unit that the agency has not
     */
    @Transactional
    public CampaignId open(AgencyId agency, CampaignPlan plan) {
        var campaign = campaigns.save(CampaignRow.of(agency, plan)).campaign().id();
        revisions.revise(campaign, plan.indicators());
        definitions.writeBeside(agency, campaign, plan);
        definitions.changing(campaign);
        plan.periods().forEach(period -> timetable.add(agency, campaign, period));
        plan.rhythm().ifPresent(rhythm -> opening.begin(agency, campaign, rhythm));
        return campaign;
    }

    /** The newest first. */
    public List<Campaign> campaigns(AgencyId agency) {
        return campaigns.findByAgencyIdOrderByIdDesc(agency.value()).stream()
                .map(CampaignRow::campaign)
                .toList();
    }

    public Campaign campaign(CampaignId id) {
        return definitions.of(id).campaign();
    }

    /** In the plan's order. */
    public List<Indicator> indicators(CampaignId campaign) {
        return definitions.of(campaign).indicators();
    }

    /** Those that are asked in the period. What is registered is a plan: it neither meets nor misses the target. */
    public List<Indicator> indicators(ReportingPeriod period) {
        return asked(period, indicators(period.campaign()));
    }

    private static List<Indicator> asked(ReportingPeriod period, List<Indicator> indicators) {
        return period.registration()
                ? indicators.stream()
                        .filter(period::asks)
                        .map(Indicator::asRegistered)
                        .toList()
                : indicators;
    }

    /** What the figures of one report should hold between each other. */
    public List<Check> checks(CampaignId campaign) {
        return definitions.of(campaign).checks();
    }

    /** Those the unit owes, in the plan's order, each with the unit's own target where it has one. */
    public List<Indicator> owedBy(CampaignId campaign, ReportingUnit unit) {
        var definition = definitions.of(campaign);
        var own = targets(campaign).getOrDefault(unit.id(), Map.of());
        return owed.of(List.of(campaign, unit), () -> owedBy(unit, definition, own), definition, own);
    }

    private static List<Indicator> owedBy(ReportingUnit unit, Definition definition, Map<IndicatorId, Target> own) {
        return definition.indicators().stream()
                .filter(i -> i.reporters().include(unit))
                .map(i -> own.containsKey(i.id())
                        ? i.withTarget(own.get(i.id()).target(), own.get(i.id()).words())
                        : i)
                .toList();
    }

    /** The same of the items that are asked in the period. */
    public List<Indicator> owedBy(ReportingPeriod period, ReportingUnit unit) {
        return asked(period, owedBy(period.campaign(), unit));
    }

    /** @param words what the head reads ("95 hộ") */
    public record Target(BigDecimal target, String words) {}

    /** The targets that units have of their own, by unit and indicator. */
    public Map<UnitId, Map<IndicatorId, Target>> targets(CampaignId campaign) {
        return memory.of(
                List.of("targets", campaign),
                () -> targets.findByCampaignId(campaign.value()).stream()
                        .collect(groupingBy(
                                row -> new UnitId(row.unitId()),
                                toMap(
                                        row -> new IndicatorId(row.indicatorId()),
                                        row -> new Target(row.target(), row.words())))));
    }

    /** For {@link OwnTargets}, which writes them. */
    void forgetTargets() {
        memory.forget();
    }

    /**
     * Also where the plan has no figures and the campaign's flow asks for stories alone; not where items are given to single units
     * and this one is left out of all.
     */
    public boolean reportsIn(CampaignId campaign, ReportingUnit unit) {
        return reportsIn(indicators(campaign), campaign(campaign).unitKind(), unit);
    }

    /** The same of what a plan would ask. */
    public static boolean reportsIn(List<Indicator> items, String unitKind, ReportingUnit unit) {
        return items.stream().anyMatch(i -> i.reporters().include(unit))
                || unitKind.equals(unit.kind())
                        && items.stream().noneMatch(i -> i.reporters().single());
    }

    /** The same for the period: a registration need not ask every kind of unit that reports later. */
    public boolean reportsIn(ReportingPeriod period, ReportingUnit unit) {
        return period.registration() ? !owedBy(period, unit).isEmpty() : reportsIn(period.campaign(), unit);
    }

    public ReportingPeriod period(PeriodId id) {
        return timetable.period(id);
    }

    /** Periods that are asked for (no history), the newest first. */
    public List<ReportingPeriod> periods(CampaignId campaign) {
        return timetable.periods(campaign).stream().filter(p -> !p.history()).toList();
    }

    /**
     * What a head may speak about: periods that have begun and are not locked yet, or were until a month ago; if there is none,
     * the one that was locked last. Past campaigns cost nothing.
     */
    public List<ReportingPeriod> current(AgencyId agency, Instant now) {
        var today = LocalDate.ofInstant(now, settings.timezone());
        var locks = timetable.locks(agency);
        var since = now.minus(STILL_NAMED);
        var open = locks.stream()
                .filter(lock -> !lock.at().isBefore(since))
                .map(this::period)
                .filter(p -> timetable.begun(p, today))
                .toList();
        return open.isEmpty() ? lockedLast(locks, now, today) : open;
    }

    private ReportingPeriod period(Deadlines.Lock lock) {
        return period(lock.period());
    }

    private List<ReportingPeriod> lockedLast(List<Deadlines.Lock> locks, Instant now, LocalDate today) {
        return locks.stream()
                .filter(lock -> lock.at().isBefore(now))
                .map(this::period)
                .filter(p -> timetable.begun(p, today))
                .limit(1)
                .toList();
    }

    /** The newest first. */
    public List<ReportingPeriod> history(CampaignId campaign) {
        return timetable.periods(campaign).stream()
                .filter(ReportingPeriod::history)
                .toList();
    }

    /**
     * The period just before, history included: its figures are the previous values. Of periods that count from the same day on,
     * the one that ended last. What was registered is no previous value.
     */
    public Optional<ReportingPeriod> before(PeriodId period) {
        var asked = period(period);
        return timetable.periods(asked.campaign()).stream()
                .filter(p -> !p.registration())
                .filter(p ->
                        p.to().isBefore(asked.from()) || (p.from().equals(asked.from()) && p.to().isBefore(asked.to())))
                .findFirst();
    }

    /** Where units said beforehand what this period's figures are held against: the registration that ended last until then. */
    public Optional<ReportingPeriod> registration(PeriodId period) {
        var asked = period(period);
        return asked.registration() || asked.history()
                ? Optional.empty()
                : timetable.periods(asked.campaign()).stream()
                        .filter(ReportingPeriod::registration)
                        .filter(p -> !p.to().isAfter(asked.to()))
                        .findFirst();
    }

    /** Of every unit that has none of its own; absent for history. */
    public Optional<Deadline> deadline(PeriodId period) {
        return timetable.deadline(period);
    }

    /** The same as if the campaign were not closed: what would hold again if it were opened. */
    public Optional<Deadline> planned(PeriodId period) {
        return timetable.planned(period);
    }

    /** Of this unit: an agreed delay moves deadline and lock of one unit alone. Absent for history. */
    public Optional<Deadline> deadline(PeriodId period, UnitId unit) {
        return timetable.deadline(period, unit);
    }

    /** The same for all these units and periods, in one statement; what has no deadline is left out. */
    public Map<UnitId, Map<PeriodId, Deadline>> deadlines(Collection<UnitId> units, Collection<PeriodId> periods) {
        if (units.isEmpty() || periods.isEmpty()) {
            return Map.of();
        }
        var ofPeriods = periods.stream().map(PeriodId::value).toList();
        var ofUnits = units.stream().map(UnitId::value).toList();
        var rows = timetable.deadlines(ofPeriods, ofUnits);
        return units.stream()
                .distinct()
                .collect(toMap(
                        unit -> unit,
                        unit -> rows.stream()
                                .filter(own -> own.row().concerns(unit))
                                .collect(
                                        toMap(own -> own.row().period(), Timetable.Own::deadline, (all, own) -> own))));
    }

    public List<Milestone> milestones(CampaignId campaign) {
        return definitions.of(campaign).milestones();
    }

    public boolean locked(PeriodId period, UnitId unit, Instant now) {
        return deadline(period, unit).map(d -> !now.isBefore(d.lock())).orElse(true);
    }
}
