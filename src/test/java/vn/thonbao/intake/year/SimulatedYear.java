package vn.thonbao.intake.year;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.reminder.HeadsWishes;
import vn.thonbao.reminder.Wish;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SubmissionDesk;

/** Lets a year go by: bells ring by day and night, heads report, ask, fall ill; everything by one seed. */
class SimulatedYear {

    static final LocalDateTime BEGIN = LocalDateTime.of(2027, 1, 4, 0, 0);

    /** By night and day, at the edges of the windows and between them. */
    static final List<LocalTime> RINGS = Stream.of(
                    "02:00", "06:30", "07:00", "07:30", "08:30", "09:00", "10:30", "11:00", "14:00", "16:30", "17:00",
                    "18:00", "18:30", "19:30", "20:00", "20:30", "22:30")
            .map(LocalTime::parse)
            .toList();

    /** What becomes of the bell at a moment: it rings, or worse. */
    interface Bell {
        void at(LocalDateTime now);
    }

    private final Commune commune;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final HeadsWishes wishes;
    private final JdbcClient sql;
    private final Moments moments;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final ZoneId zone;

    SimulatedYear(
            Commune commune,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            HeadsWishes wishes,
            JdbcClient sql,
            Moments moments,
            TransactionTemplate transaction,
            MovableClock clock,
            Settings settings) {
        this.commune = commune;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.wishes = wishes;
        this.sql = sql;
        this.moments = moments;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = settings.timezone();
    }

    /**
     * @param clockError how far the program's clock may be from the true one when it writes down a message
     * @param calm moments at which nobody does anything
     */
    Run run(long seed, int days, Duration clockError, Predicate<LocalDateTime> calm, Bell bell) {
        var random = new Random(seed);
        moveTo(BEGIN.minusDays(1));
        var made = commune.made(random, clock.instant());
        var run = new Run(made, new Watch(clockError), random);
        made.silent().forEach(person -> run.watch().neverWriteTo(person.value()));
        for (var day = 0; day < days; day++) {
            for (var time : RINGS) {
                var now = BEGIN.toLocalDate().plusDays(day).atTime(time);
                moveTo(now);
                if (now.getHour() >= 6 && now.getHour() < 22 && !calm.test(now)) {
                    transaction.executeWithoutResult(status -> live(run, now));
                }
                bell.at(now);
            }
        }
        return run;
    }

    private void moveTo(LocalDateTime moment) {
        clock.moveTo(moment.atZone(zone).toInstant());
    }

    /** Nothing is owed any more, so that the next year is lived by its own people alone. */
    void end(Run run) {
        sql.sql("DELETE FROM deadline WHERE agency_id = ?")
                .param(run.made().agency().value())
                .update();
    }

    /** What people do until the next ring. */
    private void live(Run run, LocalDateTime now) {
        for (var period : run.current(campaigns, now, zone)) {
            for (var unit : run.made().units()) {
                var matter = matter(unit, period);
                if (run.watch().hasReported(matter)) {
                    continue;
                }
                var luck = run.random().nextInt(1_100);
                if (luck < 18) {
                    report(run, unit, period, now);
                } else if (luck < 20 && run.open.putIfAbsent(matter, now) == null) {
                    ask(run, unit, period, luck == 18 ? Wish.Kind.MORE_TIME : Wish.Kind.AWAY);
                } else if (luck == 20 && !run.made().silent().contains(unit.head())) {
                    askForTonight(run, unit, period);
                }
            }
        }
        if (now.toLocalTime().equals(LocalTime.of(16, 30))) {
            answer(run, now);
        }
    }

    private void report(Run run, Commune.Unit unit, ReportingPeriod period, LocalDateTime now) {
        var author = new Author.Reporter(unit.head(), "Nguyễn Văn Hùng");
        var indicator = campaigns.owedBy(period.campaign(), unit.unit()).get(0).id();
        var at = clock.instant();
        if (campaigns.locked(period.id(), unit.unit().id(), at)) {
            return;
        }
        submissions.enter(
                period.id(),
                unit.unit(),
                indicator,
                new FigureAnswer.Amount(new BigDecimal(85), false),
                "85",
                OptionalLong.empty(),
                author,
                at);
        submissions.submit(period.id(), unit.unit(), author, at);
        run.watch().reported(matter(unit, period), now);
    }

    private void ask(Run run, Commune.Unit unit, ReportingPeriod period, Wish.Kind kind) {
        var person = unit.people().get(run.random().nextInt(unit.people().size()));
        ask(run, person, unit, period, kind);
    }

    private void askForTonight(Run run, Commune.Unit unit, ReportingPeriod period) {
        if (!campaigns.locked(period.id(), unit.unit().id(), clock.instant())) {
            ask(run, unit.head(), unit, period, Wish.Kind.TONIGHT);
        }
    }

    private void ask(Run run, PersonId person, Commune.Unit unit, ReportingPeriod period, Wish.Kind kind) {
        wishes.ask(
                run.person(person), unit.unit().id(), period.id(), kind, "xin giúp", Optional.empty(), clock.instant());
    }

    /** The office answers in the afternoon: yes to two of three. Whoever is ill is left in peace for a week. */
    private void answer(Run run, LocalDateTime now) {
        for (var wish : wishes.open(run.made().agency())) {
            var matter = wish.unit().value() + ":" + wish.period().value();
            run.watch().waits(matter, run.open.getOrDefault(matter, now), now);
            if (run.random().nextInt(3) == 0) {
                wishes.refuse(wish.agency(), wish.id(), wish.edition(), "Lan", clock.instant());
            } else {
                wishes.grant(wish.agency(), wish.id(), wish.edition(), "Lan", clock.instant());
                if (wish.kind() == Wish.Kind.AWAY) {
                    run.watch().away(wish.person().value(), now, now.plusDays(7));
                    run.back.put(wish.person(), now.plusDays(7));
                }
            }
        }
        run.back.entrySet().removeIf(back -> {
            var due = !back.getValue().isAfter(now);
            if (due) {
                wishes.resume(run.made().agency(), back.getKey(), now.toLocalDate());
            }
            return due;
        });
    }

    private static String matter(Commune.Unit unit, ReportingPeriod period) {
        return unit.unit().id().value() + ":" + period.id().value();
    }

    /** Reminders that the channel was not given exactly once. */
    List<String> sentOtherThanOnce() {
        return sql.sql("""
                        SELECT idempotency_key || ' ' || state || ' ' || attempts FROM outbox
                        WHERE idempotency_key LIKE 'reminder:%' AND (state <> 'sent' OR attempts <> 1)""").query(String.class).list();
    }

    /** As they stand in the outbox: when they were sent, or put there while nobody sends. */
    List<Watch.Message> messages(Run run) {
        var people = run.made().units().stream()
                .flatMap(unit -> unit.people().stream())
                .map(PersonId::value)
                .collect(toSet());
        var concerns = new HashMap<String, List<String>>();
        var asked = new HashMap<String, Boolean>();
        sql.sql(
                        "SELECT message_key, unit_id, period_id, kind FROM reminder_ring WHERE outcome = 'SENT' AND agency_id = ?")
                .param(run.made().agency().value())
                .query(row -> {
                    var key = row.getString("message_key");
                    concerns.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(row.getLong("unit_id") + ":" + row.getLong("period_id"));
                    asked.merge(key, row.getString("kind").equals("TONIGHT"), Boolean::logicalOr);
                });
        return sql
                .sql("""
                        SELECT chat_id, idempotency_key, COALESCE(settled_at, put_at) AS at FROM outbox
                        WHERE idempotency_key LIKE 'reminder:%' AND chat_id LIKE 'nam-%' ORDER BY id""")
                .query((row, number) -> {
                    var key = row.getString("idempotency_key");
                    return new Watch.Message(
                            Long.parseLong(row.getString("chat_id").substring(4)),
                            LocalDateTime.ofInstant(moments.read(row, "at"), zone)
                                    .withNano(0),
                            concerns.getOrDefault(key, List.of()),
                            asked.getOrDefault(key, false));
                })
                .list()
                .stream()
                .filter(m -> people.contains(m.person()))
                .toList();
    }
}
