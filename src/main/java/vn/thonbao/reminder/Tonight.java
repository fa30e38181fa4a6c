package vn.thonbao.reminder;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When somebody is reminded who says "tối nhắc lại": the evening if it is still to come, else an hour later or next morning. */
public final class Tonight {

    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final LocalTime LATE = LocalTime.of(19, 30);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Later than that, after a power cut, it is a reminder like any other. */
    static final Duration GOOD_FOR = Duration.ofHours(2);

    private Tonight() {}

    static LocalDateTime over(LocalDateTime asked) {
        return asked.plus(GOOD_FOR);
    }

    public static LocalDateTime after(LocalDateTime now) {
        var time = now.toLocalTime();
        if (!time.isAfter(EVENING.minusMinutes(30))) {
            return now.toLocalDate().atTime(EVENING);
        }
        return time.isBefore(LATE)
                ? now.toLocalDate().atTime(LocalTime.of(20, 0))
                : now.toLocalDate().plusDays(1).atTime(MORNING);
    }
}
