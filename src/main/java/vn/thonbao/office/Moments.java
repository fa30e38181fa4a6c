package vn.thonbao.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.Settings;

/** Days and hours of the office's time zone, as its papers write them: 17 giờ 30 thứ Hai, 08/12/2025. */
@Component
public class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter HOUR_AND_DAY = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private final Clock clock;
    private final ZoneId zone;
    private final Words words;

    public Moments(Clock clock, Settings settings, Words words) {
        this.clock = clock;
        this.zone = settings.timezone();
        this.words = words;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return now().atZone(zone).toLocalDate();
    }

    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    public String date(LocalDate day) {
        return DAY.format(day);
    }

    /** For tables: "19:40 08/12/2025". */
    public String brief(Instant moment) {
        return HOUR_AND_DAY.format(moment.atZone(zone));
    }

    /** For sentences: "17 giờ thứ Hai, 08/12/2025". */
    public String full(Instant moment) {
        var local = moment.atZone(zone);
        var hour = local.getMinute() == 0
                ? words.text("moment.hour", local.getHour())
                : words.text("moment.hourMinute", local.getHour(), local.getMinute());
        return hour + " " + weekdayAndDate(local.toLocalDate());
    }

    public String weekdayAndDate(LocalDate day) {
        return words.text("weekday." + day.getDayOfWeek().getValue()) + ", " + date(day);
    }

    /** "hôm nay", "còn 7 ngày", "đã qua 2 ngày". */
    public String daysLeft(LocalDate last) {
        var days = ChronoUnit.DAYS.between(today(), last);
        return days == 0
                ? words.text("moment.today")
                : days > 0 ? words.text("moment.left", days) : words.text("moment.past", -days);
    }
}
