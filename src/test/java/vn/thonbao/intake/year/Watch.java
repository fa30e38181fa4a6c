package vn.thonbao.intake.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what went out against what the domain allows. It knows the people's own deeds and the calendar of 2027 by heart, and
 * nothing of the planner: not its classes, its settings or its tables of rules.
 */
final class Watch {

    /** Written down by hand from the year's calendar, Tết from 27 tháng Chạp to mùng 6. */
    private static final Set<LocalDate> NO_MESSAGES = new HashSet<>(List.of(
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 4, 16),
            LocalDate.of(2027, 4, 30),
            LocalDate.of(2027, 5, 1),
            LocalDate.of(2027, 5, 3),
            LocalDate.of(2027, 9, 1),
            LocalDate.of(2027, 9, 2),
            LocalDate.of(2027, 11, 24)));

    static {
        LocalDate.of(2027, 2, 3).datesUntil(LocalDate.of(2027, 2, 12)).forEach(NO_MESSAGES::add);
    }

    /** @param concerns unit and period, as "unit:period" @param asked the person had asked to be reminded then */
    record Message(long person, LocalDateTime at, List<String> concerns, boolean asked) {}

    /** When a unit was quiet about something for good reason. */
    record Span(LocalDateTime from, LocalDateTime to) {
        boolean covers(LocalDateTime moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    private final Map<String, LocalDateTime> reported = new HashMap<>();
    private final Map<String, List<Span>> waiting = new HashMap<>();
    private final Map<Long, List<Span>> away = new HashMap<>();
    private final Set<Long> neverToBeWritten = new HashSet<>();

    private final Duration clockError;

    /** @param clockError how far the program's clock may have been from the true one when it wrote down a message */
    Watch(Duration clockError) {
        this.clockError = clockError;
    }

    void reported(String matter, LocalDateTime at) {
        reported.putIfAbsent(matter, at);
    }

    boolean hasReported(String matter) {
        return reported.containsKey(matter);
    }

    void waits(String matter, LocalDateTime from, LocalDateTime to) {
        waiting.computeIfAbsent(matter, any -> new ArrayList<>()).add(new Span(from, to));
    }

    void away(long person, LocalDateTime from, LocalDateTime to) {
        away.computeIfAbsent(person, any -> new ArrayList<>()).add(new Span(from, to));
    }

    void neverWriteTo(long person) {
        neverToBeWritten.add(person);
    }

    static boolean noMessagesOn(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || NO_MESSAGES.contains(day);
    }

    void inspect(List<Message> messages) {
        assertThat(messages).isNotEmpty().allSatisfy(this::atADecentHour).allSatisfy(this::toSomebodyWhoOwes);
        var unasked = new HashMap<Long, List<LocalDate>>();
        messages.stream()
                .filter(m -> !m.asked())
                .forEach(m -> unasked.computeIfAbsent(m.person(), any -> new ArrayList<>())
                        .add(m.at().toLocalDate()));
        unasked.forEach(Watch::seldom);
    }

    private void atADecentHour(Message message) {
        if (message.asked()) {
            return;
        }
        var day = message.at().toLocalDate();
        var time = message.at().toLocalTime();
        assertThat(noMessagesOn(day)).as("%s", message).isFalse();
        var morning = !time.isBefore(LocalTime.of(7, 0)) && time.isBefore(LocalTime.of(11, 0));
        var evening = !time.isBefore(LocalTime.of(18, 30)) && time.isBefore(LocalTime.of(20, 30));
        assertThat(morning || evening).as("%s", message).isTrue();
    }

    private void toSomebodyWhoOwes(Message message) {
        assertThat(neverToBeWritten).as("%s", message).doesNotContain(message.person());
        assertThat(away.getOrDefault(message.person(), List.of()))
                .as("away: %s", message)
                .noneMatch(span -> clearlyCovers(span, message));
        assertThat(message.concerns()).isNotEmpty().allSatisfy(matter -> {
            assertThat(reported.getOrDefault(matter, LocalDateTime.MAX))
                    .as("%s had reported: %s", matter, message)
                    .isAfter(message.at().minus(clockError).minusSeconds(1));
            assertThat(waiting.getOrDefault(matter, List.of()))
                    .as("%s waits for the office: %s", matter, message)
                    .noneMatch(span -> clearlyCovers(span, message));
        });
    }

    private boolean clearlyCovers(Span span, Message message) {
        return !message.asked()
                && span.covers(message.at().minus(clockError))
                && span.covers(message.at().plus(clockError));
    }

    private static void seldom(long person, List<LocalDate> days) {
        assertThat(days).as("one a day to person %d", person).doesNotHaveDuplicates();
        var sorted = days.stream().sorted().toList();
        for (int i = 3; i < sorted.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(sorted.get(i - 3), sorted.get(i)))
                    .as("four in a week to person %d: %s", person, sorted.subList(i - 3, i + 1))
                    .isGreaterThanOrEqualTo(7);
        }
    }
}
