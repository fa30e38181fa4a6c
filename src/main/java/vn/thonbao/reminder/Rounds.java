package vn.thonbao.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.schedule.Bell;
import vn.thonbao.submission.LateList;

/**
 * Goes round all agencies: settles which reminders are due, then hands over the messages. It may be asked at any time, twice, or
 * after a long stop; what is settled once stays settled.
 */
@Component
public class Rounds implements Bell {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /** Agencies in one transaction: short enough for SQLite's one writer. */
    private static final int TOGETHER = 50;

    /** People written to in one transaction. */
    private static final int PEOPLE = 20;

    /** In one round; the rest waits for the next, so that the outbox never holds a whole country. */
    private static final int MOST_ROUNDS = 500;

    /** After the evening, or the morning, that somebody asked for. */
    private static final Duration TONIGHT_IS_OVER = Duration.ofDays(1);

    private final LateList late;
    private final Debts debts;
    private final Rings rings;
    private final Deliveries deliveries;
    private final Wishes wishes;
    private final ApplicationEventPublisher events;
    private final OfficeCalendar calendars;
    private final OneAtATime oneAtATime;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final Clock clock;
    private final ZoneId zone;

    Rounds(
            LateList late,
            Debts debts,
            Rings rings,
            Deliveries deliveries,
            Wishes wishes,
            ApplicationEventPublisher events,
            OfficeCalendar calendars,
            OneAtATime oneAtATime,
            PlatformTransactionManager transactions,
            Clock clock,
            Settings settings) {
        this.late = late;
        this.debts = debts;
        this.rings = rings;
        this.deliveries = deliveries;
        this.wishes = wishes;
        this.events = events;
        this.calendars = calendars;
        this.oneAtATime = oneAtATime;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
        this.zone = settings.timezone();
    }

    @Override
    public String name() {
        return "nhắc việc";
    }

    /** All day: the office may have opened a window at any hour. */
    @Override
    public String times() {
        return "0 0/5 * * * ?";
    }

    @Override
    public void ring() {
        plan();
        deliver();
        var now = clock.instant();
        transaction.executeWithoutResult(status -> wishes.lapse(now.minus(TONIGHT_IS_OVER), now));
    }

    void plan() {
        var now = clock.instant();
        var agencies = late.agencies(now);
        for (int from = 0; from < agencies.size(); from += TOGETHER) {
            var some = agencies.subList(from, Math.min(from + TOGETHER, agencies.size()));
            planOrLeave(some, now);
        }
    }

    /** What goes wrong with some agencies keeps nobody else's reminders back; the next ring tries again. */
    private void planOrLeave(List<AgencyId> some, Instant now) {
        try {
            transaction.executeWithoutResult(status -> plan(some, now));
        } catch (RuntimeException fault) {
            log.error("No reminders were planned for agencies {} to {}", some.get(0), some.get(some.size() - 1), fault);
        }
    }

    private void plan(Collection<AgencyId> agencies, Instant now) {
        oneAtATime.enter();
        var decided = new ArrayList<Rings.New>();
        for (var agency : debts.of(agencies, now)) {
            var planner = planner(agency);
            agency.people()
                    .forEach((person, owed) -> planner.decide(
                                    LocalDateTime.ofInstant(now, zone),
                                    owed,
                                    agency.messages().getOrDefault(person, Set.of()).stream()
                                            .map(LocalDateTime::toLocalDate)
                                            .collect(toSet()))
                            .forEach(decision -> note(agency.agency(), decision, now, decided)));
        }
        rings.write(decided, now);
    }

    private Planner planner(Debts.OfAgency agency) {
        var rules = agency.setting().rules();
        return new Planner(rules, new Slots(rules, calendars.workingDays(agency.agency())));
    }

    private void note(AgencyId agency, Decision decision, Instant now, List<Rings.New> decided) {
        if (decision instanceof Decision.Send send) {
            send.items()
                    .forEach(item -> decided.add(
                            new Rings.New(agency, item, Rings.Outcome.PLANNED, "", Optional.of(send.expires()))));
        } else if (decision instanceof Decision.Drop drop) {
            decided.add(new Rings.New(
                    agency, drop.item(), Rings.Outcome.DROPPED, drop.why().name(), Optional.empty()));
        } else if (decision instanceof Decision.Call call) {
            decided.add(new Rings.New(agency, call.item(), Rings.Outcome.CALLED, "", Optional.empty()));
            var debt = call.item().debt();
            events.publishEvent(new CallDue(agency, debt.person(), debt.unit(), debt.period(), false, now));
        }
    }

    void deliver() {
        var more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = Boolean.TRUE.equals(transaction.execute(status -> deliverSome()));
        }
    }

    private boolean deliverSome() {
        oneAtATime.enter();
        var planned = rings.planned(PEOPLE).stream()
                .collect(groupingBy(row -> row.matter().person(), LinkedHashMap::new, toList()));
        planned.values().forEach(this::deliverOrSetAside);
        return !planned.isEmpty();
    }

    /** One message that cannot be said would otherwise be tried for ever, before everybody else's. */
    private void deliverOrSetAside(List<Rings.Row> rows) {
        try {
            savepoint.executeWithoutResult(status -> deliveries.deliver(rows, clock.instant()));
        } catch (RuntimeException fault) {
            log.error("The reminder {} was not said", rows.get(0).id(), fault);
            rings.dropped(rows, Reason.FAULT);
        }
    }
}
