package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import vn.thonbao.understanding.LunarDay;

/** Which days an agency works, with what the lunar calendar says of them. */
public final class WorkingDays {

    private static final int CHAP = 12;

    private final IntFunction<List<DayOff>> calendar;
    private final Map<Integer, Map<LocalDate, DayOff>> years = new ConcurrentHashMap<>();
    private final Map<Integer, Optional<Span>> tets = new ConcurrentHashMap<>();

    /** @param calendar the lines of a year; asked once for each year */
    WorkingDays(IntFunction<List<DayOff>> calendar) {
        this.calendar = calendar;
    }

    /** Days off as the law knows them beforehand, for whoever has no table of their own. */
    public static WorkingDays ofTheLaw() {
        return new WorkingDays(LegalDaysOff::of);
    }

    /** Monday to Friday, unless the year's calendar says otherwise. */
    public boolean isWorking(LocalDate day) {
        return line(day).map(DayOff::worked).orElse(!LegalDaysOff.weekend(day));
    }

    /** What the year's calendar says of this day; absent on an ordinary day, a weekend included. */
    public Optional<DayOff> line(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::read).get(day));
    }

    private Map<LocalDate, DayOff> read(int year) {
        return calendar.apply(year).stream().collect(toMap(DayOff::date, day -> day, (one, again) -> one));
    }

    /** This day, or the first working day after it. */
    public LocalDate nextWorking(LocalDate day) {
        var next = day;
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The working day that comes {@code count} working days after this day; "{@code to} + 1 working day" is a usual deadline. */
    public LocalDate plusWorking(LocalDate day, int count) {
        var next = day;
        for (var i = 0; i < count; i++) {
            next = nextWorking(next.plusDays(1));
        }
        return next;
    }

    /** Absent where the table ends (27/01/2036). */
    public Optional<LunarDay> lunarDay(LocalDate day) {
        return LunarDay.of(day);
    }

    /** From 27 tháng Chạp to mùng 6 around the Tết of this year, when nobody is disturbed; absent where the table ends. */
    public Optional<Span> tetSpan(int year) {
        return tets.computeIfAbsent(year, WorkingDays::tet);
    }

    private static Optional<Span> tet(int year) {
        return LunarDay.date(27, CHAP, year - 1)
                .flatMap(first -> LunarDay.date(6, 1, year).map(last -> new Span(first, last)));
    }

    /** Both ends included. */
    public record Span(LocalDate first, LocalDate last) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
