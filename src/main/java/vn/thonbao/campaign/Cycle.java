package vn.thonbao.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * How long a period is and on which days it begins. Those without {@code CALENDAR} are the periods of administrative reports, which
 * close on the 14th (NĐ 09/2019/NĐ-CP, điều 12); the 9 months are a custom of the provinces.
 */
public enum Cycle {
    WEEK(0, false),
    MONTH(1, false),
    QUARTER(3, false),
    HALF_YEAR(6, false),
    NINE_MONTHS(9, false),
    YEAR(12, false),
    CALENDAR_MONTH(1, true),
    CALENDAR_QUARTER(3, true),
    CALENDAR_YEAR(12, true);

    private static final int CLOSES = 14;
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private final int months;
    private final boolean calendar;

    Cycle(int months, boolean calendar) {
        this.months = months;
        this.calendar = calendar;
    }

    /** Days from and to, both included, as people call them. */
    record Stretch(String label, LocalDate from, LocalDate to) {}

    /**
     * The stretch that holds this day; of the 9 months, which leave a gap, the first that ends after it.
     *
     * @param closes the last day of a week; other cycles do not ask
     */
    Stretch around(LocalDate day, DayOfWeek closes) {
        if (this == WEEK) {
            var to = day.with(TemporalAdjusters.nextOrSame(closes));
            return new Stretch("tuần %s - %s".formatted(brief(to.minusDays(6)), brief(to)), to.minusDays(6), to);
        }
        var month = calendar || day.getDayOfMonth() <= CLOSES
                ? YearMonth.from(day)
                : YearMonth.from(day).plusMonths(1);
        return ending(last(month));
    }

    private static String brief(LocalDate day) {
        var month = day.getMonthValue();
        return "%02d/%s".formatted(day.getDayOfMonth(), month < 3 ? "0" + month : "" + month);
    }

    private YearMonth last(YearMonth month) {
        if (this == NINE_MONTHS) {
            return YearMonth.of(month.getYear() + (month.getMonthValue() > months ? 1 : 0), months);
        }
        return month.plusMonths((months - month.getMonthValue() % months) % months);
    }

    private Stretch ending(YearMonth last) {
        var first = last.minusMonths(months - 1L);
        var from = calendar ? first.atDay(1) : first.minusMonths(1).atDay(CLOSES + 1);
        return new Stretch(label(last), from, calendar ? last.atEndOfMonth() : last.atDay(CLOSES));
    }

    private String label(YearMonth last) {
        var year = last.getYear();
        var month = last.getMonthValue();
        return switch (this) {
            case MONTH, CALENDAR_MONTH -> "tháng %d năm %d".formatted(month, year);
            case QUARTER, CALENDAR_QUARTER -> "quý %s năm %d".formatted(ROMAN[month / 3 - 1], year);
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(month == 6 ? "đầu" : "cuối", year);
            case NINE_MONTHS -> "9 tháng năm %d".formatted(year);
            case YEAR, CALENDAR_YEAR -> "năm %d".formatted(year);
            case WEEK -> throw new IllegalStateException("weeks are called by their days");
        };
    }
}
