package vn.thonbao.intake;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.campaign.WorkingDays;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.directory.Agency;
import vn.thonbao.directory.Person;
import vn.thonbao.reminder.Tonight;

/** What stands for the placeholders that are the same all through a turn: one place for the bot and for rehearsals. */
public final class Words {

    private Words() {}

    /** Who speaks for whom; nothing of a campaign is known yet. @param units the units this person speaks for, as one text */
    public static Map<String, String> of(Agency agency, Person person, String units, Instant now, ZoneId zone) {
        var words = new HashMap<String, String>();
        words.put("you", person.addressForm());
        words.put("you_name", person.you());
        words.put("we", agency.kind());
        words.put("unit", units);
        words.put("agency", agency.fullName());
        words.put("office", agency.office());
        words.put("officer", agency.officer());
        words.put("phone", agency.officerPhone());
        words.put("now", now(now, zone));
        words.put("tonight", tonight(now, zone));
        return words;
    }

    public static Map<String, String> of(
            Agency agency,
            Person person,
            String unit,
            Campaign campaign,
            ReportingPeriod period,
            Optional<Deadline> deadline,
            Instant now,
            ZoneId zone) {
        var words = of(agency, person, unit, now, zone);
        words.put("campaign", campaign.shortTitle());
        words.put("period", period.label());
        deadline.ifPresent(d -> {
            words.put("deadline", moment(d.sendBy(), zone));
            words.put("lock", moment(d.lock(), zone));
        });
        return words;
    }

    /** Adds by when the office answers a difficulty that is told today: "thứ Hai, 08/12". */
    public static Map<String, String> withAnswerDay(Map<String, String> words, WorkingDays calendar, LocalDate today) {
        var day = DifficultyDesk.answerBy(calendar, today);
        words.put("answer_by", weekdayAndDay(day));
        return words;
    }

    /** "thứ Hai, 08/12". */
    public static String weekdayAndDay(LocalDate day) {
        return weekday(day.getDayOfWeek()) + ", " + day(day);
    }

    /** "17 giờ thứ Hai, 08/12". */
    public static String moment(Instant moment, ZoneId zone) {
        var local = LocalDateTime.ofInstant(moment, zone);
        return hour(local) + " " + weekdayAndDay(local.toLocalDate());
    }

    /** "19 giờ 40 ngày 15/3". */
    public static String now(Instant moment, ZoneId zone) {
        var local = LocalDateTime.ofInstant(moment, zone);
        return hour(local) + " ngày " + day(local.toLocalDate());
    }

    /** When who asks for it now is reminded: "18 giờ 30 tối nay", "7 giờ sáng mai". */
    private static String tonight(Instant moment, ZoneId zone) {
        var now = LocalDateTime.ofInstant(moment, zone);
        var then = Tonight.after(now);
        return hour(then) + (then.toLocalDate().equals(now.toLocalDate()) ? " tối nay" : " sáng mai");
    }

    private static String hour(LocalDateTime time) {
        return time.getHour() + " giờ" + (time.getMinute() == 0 ? "" : " " + two(time.getMinute()));
    }

    private static String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    /** NĐ 30/2020: days under 10 and the months 1 and 2 take a leading zero, the months 3 to 9 do not. */
    private static String day(LocalDate date) {
        var month = date.getMonthValue();
        return two(date.getDayOfMonth()) + "/" + (month < 3 ? two(month) : String.valueOf(month));
    }

    /** "01/12". */
    static String day(Instant moment, ZoneId zone) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
