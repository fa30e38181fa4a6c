package vn.thonbao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.WorkingDays;

/** The month of the domain guide: figures until Sunday 14/3/2027, send by Tuesday 16/3 at 17:00, lock on Wednesday at 17:00. */
class PlannerTest {

    private static final Set<LocalDate> NOTHING_SENT = Set.of();
    private static final Owing MARCH = new Owing("2027-03-16T17:00", "2027-03-15");

    private final Planner planner = new Planner(Rules.PRESET, new Slots(Rules.PRESET, WorkingDays.ofTheLaw()));

    @Test
    void remindsOnceAtEachStep() {
        assertThat(play(MARCH, "2027-03-14T00:00", "2027-03-18T00:00"))
                .containsExactly(
                        "2027-03-15T07:30 sends opening",
                        "2027-03-16T07:00 sends last-day",
                        "2027-03-17T07:00 sends after",
                        "2027-03-17T09:00 calls call");
    }

    @Test
    void remindsOfAnAgreedDelayOnceTheEveningBefore() {
        var moved = MARCH.until("2027-03-18T17:00").agreed().settled(List.of("opening", "last-day"));
        assertThat(play(moved, "2027-03-16T12:00", "2027-03-18T17:00"))
                .containsExactly("2027-03-17T18:30 sends agreed@2027-03-18");
    }

    @Test
    void dropsWithAReasonWhatHasNoWindowBeforeTheDeadline() {
        var tet = new Owing("2027-02-05T17:00", "2027-01-20");
        assertThat(play(tet, "2027-02-04T00:00", "2027-02-07T00:00"))
                .containsExactly(
                        "2027-02-04T00:00 drops before TET",
                        "2027-02-05T07:00 drops last-day TET",
                        "2027-02-05T17:00 drops opening TOO_LATE", // the program was down in January
                        "2027-02-06T07:00 drops after TET",
                        "2027-02-06T09:00 calls call");
    }

    /** Rings every half hour and settles what was decided. */
    private List<String> play(Owing owing, String from, String to) {
        var happened = new ArrayList<String>();
        var settled = new ArrayList<>(owing.settled());
        for (var now = at(from); now.isBefore(at(to)); now = now.plusMinutes(30)) {
            for (var decision :
                    planner.decide(now, List.of(owing.settled(settled).debt()), NOTHING_SENT)) {
                codes(decision).forEach(settled::add);
                told(decision, now).ifPresent(happened::add);
            }
        }
        return happened;
    }

    private static Optional<String> told(Decision decision, LocalDateTime now) {
        var verb = decision instanceof Decision.Send
                ? " sends "
                : decision instanceof Decision.Call ? " calls " : " drops ";
        var why = decision instanceof Decision.Drop drop ? " " + drop.why() : "";
        return codes(decision).isEmpty()
                ? Optional.empty()
                : Optional.of(now + verb + String.join(" ", codes(decision)) + why);
    }

    @Test
    void saysEverythingOfADayInOneMessage() {
        var other = MARCH.of(2).until("2027-03-19T17:00");
        var sent = planner.decide(at("2027-03-15T07:30"), List.of(MARCH.debt(), other.debt()), NOTHING_SENT);
        assertThat(sent).singleElement().isInstanceOf(Decision.Send.class);
        assertThat(codes(sent.get(0))).containsExactly("opening", "opening");
    }

    @Test
    void takesAlongInTheMorningWhatWouldBeDueInTheEvening() {
        var evening = MARCH.of(2).settled(List.of("opening")).until("2027-03-18T17:00");
        var sent = planner.decide(at("2027-03-16T07:00"), List.of(MARCH.debt(), evening.debt()), NOTHING_SENT);
        assertThat(codes(sent.get(0))).containsExactly("last-day", "before");
        assertThat(((Decision.Send) sent.get(0)).expires()).isEqualTo(MARCH.sendBy());
    }

    @Test
    void waitsWhereAMessageWentOutTodayOrTheWeekIsFull() {
        var now = at("2027-03-16T07:00");
        assertThat(planner.decide(now, List.of(MARCH.debt()), Set.of(now.toLocalDate())))
                .containsExactly(postpone(MARCH, "last-day", Reason.SENT_TODAY), superseded("opening"));
        assertThat(planner.decide(now, List.of(MARCH.debt()), daysBefore(now, 1, 2, 6)))
                .contains(postpone(MARCH, "last-day", Reason.WEEK_FULL));
        assertThat(planner.decide(now, List.of(MARCH.debt()), daysBefore(now, 1, 2, 7)))
                .as("a week ago counts no more")
                .anyMatch(Decision.Send.class::isInstance);
    }

    @Test
    void keepsTheLastMessageOfTheWeekForADeadline() {
        var opening = at("2027-03-15T07:30");
        assertThat(planner.decide(opening, List.of(MARCH.debt()), daysBefore(opening, 1, 2)))
                .containsExactly(postpone(MARCH, "opening", Reason.WEEK_FULL));
    }

    @Test
    void leavesInPeaceWhoIsAwayOrWaitsForTheOffice() {
        for (var bar : List.of(Reason.AWAY, Reason.WISH_OPEN, Reason.ALL_PAUSED)) {
            var owing = MARCH.barred(bar);
            assertThat(planner.decide(at("2027-03-15T07:30"), List.of(owing.debt()), NOTHING_SENT))
                    .containsExactly(postpone(owing, "opening", bar));
        }
    }

    @Test
    void settlesAtOnceWhatWaitingWouldNotChange() {
        for (var bar : List.of(Reason.NO_CONSENT, Reason.NO_CHANNEL, Reason.SHEET_RECEIVED)) {
            var owing = MARCH.barred(bar);
            assertThat(planner.decide(at("2027-03-15T07:30"), List.of(owing.debt()), NOTHING_SENT))
                    .containsExactly(drop(owing, "opening", bar));
        }
    }

    @Test
    void remindsWhoAskedForItAlsoWhereTheDaysMessageIsSpent() {
        var asked = MARCH.settled(List.of("opening")).asked("2027-03-15T18:30");
        var now = at("2027-03-15T18:30");
        var decisions = planner.decide(now, List.of(asked.debt()), Set.of(now.toLocalDate()));
        assertThat(codes(decisions.get(0))).containsExactly("tonight@2027-03-15");
    }

    @Test
    void wakesNobodyBecauseTheEveningWasMissed() {
        var asked = MARCH.settled(List.of("opening")).asked("2027-03-15T18:30");
        assertThat(planner.decide(at("2027-03-16T02:00"), List.of(asked.debt()), NOTHING_SENT))
                .noneMatch(Decision.Send.class::isInstance)
                .anyMatch(d -> d instanceof Decision.Postpone later && later.why() == Reason.OUTSIDE_WINDOW);
    }

    @Test
    void afterALongStopOnlyTheLatestStepIsSent() {
        assertThat(planner.decide(at("2027-03-16T08:00"), List.of(MARCH.debt()), NOTHING_SENT))
                .satisfiesExactly(
                        sent -> assertThat(codes(sent)).containsExactly("last-day"),
                        older -> assertThat(older).isEqualTo(superseded("opening")));
        assertThat(planner.decide(at("2027-03-17T17:00"), List.of(MARCH.debt()), NOTHING_SENT))
                .as("after the lock nothing is said any more")
                .isNotEmpty()
                .allMatch(Decision.Drop.class::isInstance);
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }

    private static Set<LocalDate> daysBefore(LocalDateTime now, int... daysAgo) {
        var days = new HashSet<LocalDate>();
        for (var ago : daysAgo) {
            days.add(now.toLocalDate().minusDays(ago));
        }
        return days;
    }

    private static List<String> codes(Decision decision) {
        var items = decision instanceof Decision.Send send
                ? send.items().stream()
                : decision instanceof Decision.Drop drop
                        ? Stream.of(drop.item())
                        : decision instanceof Decision.Call call ? Stream.of(call.item()) : Stream.<Decision.Item>of();
        return items.map(item -> item.step().code()).toList();
    }

    private static Decision superseded(String code) {
        return drop(MARCH, code, Reason.SUPERSEDED);
    }

    private static Decision drop(Owing owing, String code, Reason why) {
        return new Decision.Drop(new Decision.Item(owing.debt(), step(code)), why);
    }

    private static Decision postpone(Owing owing, String code, Reason why) {
        return new Decision.Postpone(new Decision.Item(owing.debt(), step(code)), why);
    }

    private static Step step(String code) {
        return Step.PRESET.stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
