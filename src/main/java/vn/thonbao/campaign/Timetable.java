package vn.thonbao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Memory;

/** Periods and their deadlines: what every turn asks for, so it is remembered until something of it is written. */
@Component
class Timetable {
    private final Settings settings;
    private final Periods periods;
    private final Deadlines deadlines;
    private final PlannedDeadlines asPlanned;
    private final Definitions definitions;
    private final Memory memory;
    /** Answers about many at once: any deadline that moves may be in them. */
    private final Memory lists;
    /** Once it stands, a period never changes; also where other programs write, it may be kept. */
    private final Map<PeriodId, ReportingPeriod> known = new ConcurrentHashMap<>();

    Timetable(
            Settings settings,
            Periods periods,
            Deadlines deadlines,
            PlannedDeadlines asPlanned,
            Definitions definitions) {
        this.settings = settings;
        this.periods = periods;
        this.deadlines = deadlines;
        this.asPlanned = asPlanned;
        this.definitions = definitions;
        this.memory = new Memory(settings);
        this.lists = new Memory(settings);
    }

    /** Reads outside the map's own lock: waiting there for the only writer would block the one who has it. */
    ReportingPeriod period(PeriodId id) {
        return Optional.ofNullable(known.get(id)).orElseGet(() -> {
            var found = periods.findById(id.value()).orElseThrow().period();
            known.put(id, found);
            return found;
        });
    }

    /** History included, the newest first. */
    List<ReportingPeriod> periods(CampaignId campaign) {
        return memory.of(
                List.of("periods", campaign),
                () -> periods.of(campaign.value()).stream()
                        .map(PeriodRow::period)
                        .toList());
    }

    /** The last lock of each period of the agency, the latest first. */
    List<Deadlines.Lock> locks(AgencyId agency) {
        return memory.of(List.of("locks", agency), () -> deadlines.locks(agency.value()));
    }

    /** What a campaign had not begun when it was closed does not begin. */
    boolean begun(ReportingPeriod period, LocalDate today) {
        var closed = closed(period.id()).map(at -> LocalDate.ofInstant(at, settings.timezone()));
        return !period.from().isAfter(closed.filter(today::isAfter).orElse(today));
    }

    private Optional<Instant> closed(PeriodId period) {
        return definitions.of(period(period).campaign()).campaign().closedAt();
    }

    private Deadline standing(PeriodId period, Deadline planned) {
        return closed(period).map(planned::until).orElse(planned);
    }

    Optional<Deadline> deadline(PeriodId period, UnitId unit) {
        return memory.of(List.of("deadline", period, unit), () -> asPlanned.of(period, unit))
                .map(planned -> standing(period, planned));
    }

    /** A row, and what holds while its campaign is closed or not. A row of one unit comes after that of all. */
    record Own(PlannedDeadlines.Planned row, Deadline deadline) {}

    List<Own> deadlines(List<Long> ofPeriods, List<Long> ofUnits) {
        return lists.of(List.of("deadlines", ofPeriods, ofUnits), () -> asPlanned.of(ofPeriods, ofUnits)).stream()
                .map(row -> new Own(row, standing(row.period(), row.deadline())))
                .toList();
    }

    /** Of every unit that has none of its own; absent for history. */
    Optional<Deadline> deadline(PeriodId period) {
        return planned(period).map(planned -> standing(period, planned));
    }

    /** As it would be if the campaign were not closed. */
    Optional<Deadline> planned(PeriodId period) {
        return memory.of(List.of("deadline", period), () -> asPlanned.ofAll(period));
    }

    /** A period of these days that stands already is left as it is. */
    void add(AgencyId agency, CampaignId campaign, CampaignPlan.Period plan) {
        change();
        if (!periods.add(
                agency.value(),
                campaign.value(),
                plan.label(),
                plan.from(),
                plan.to(),
                plan.history(),
                PeriodRow.written(plan.registers()))) {
            return;
        }
        var period = periods.find(campaign.value(), plan.from(), plan.to()).period();
        plan.sendBy()
                .ifPresent(sendBy -> deadlines.save(new Deadlines.Row(
                        null,
                        agency.value(),
                        period.id().value(),
                        null,
                        instant(sendBy),
                        instant(plan.lock().orElse(sendBy)))));
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(settings.timezone()).toInstant();
    }

    /** Call it before the deadline of one unit moves; what is remembered of the others holds: delays are granted every day. */
    void move(AgencyId agency, PeriodId period, UnitId unit) {
        memory.forget(List.of("deadline", period, unit));
        memory.forget(List.of("locks", agency));
        lists.forget();
    }

    /** Call it before writing anything else: what is remembered holds no longer, and after a rollback the database gives the ids anew. */
    void change() {
        memory.forget();
        lists.forget();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.clear();
            }
        });
    }
}
