package vn.thonbao.campaign;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Text;

/** Reads {@code repeats}: periods that follow each other by themselves. */
final class RhythmSection {

    static final Set<String> KEYS =
            Set.of("every", "from", "until", "cumulative", "closes", "send_after", "at", "grace");

    /** Four years of weeks: more was hardly meant, and each is opened, shown and kept. */
    private static final int MOST_PERIODS = 200;

    private static final int EARLIEST = 2020;
    private static final int LATEST = 2099;

    private final Section section;

    RhythmSection(Section section) {
        this.section = section;
    }

    Rhythm rhythm() {
        section.allowOnly(KEYS);
        var rhythm = new Rhythm(
                section.need("every")
                        .oneOf(IndicatorSection.names(Cycle.values()))
                        .orElse(Cycle.MONTH),
                section.need("from").date().orElse(LocalDate.MIN),
                section.need("until").date().orElse(LocalDate.MAX),
                section.find("cumulative").flatMap(Text::trueOrFalse).orElse(false),
                section.find("closes")
                        .flatMap(t -> t.oneOf(IndicatorSection.names(DayOfWeek.values())))
                        .orElse(DayOfWeek.FRIDAY),
                section.find("send_after").flatMap(Text::whole).orElse(1),
                at(),
                section.find("grace").flatMap(Text::whole).orElse(1));
        check(rhythm);
        return rhythm;
    }

    private LocalTime at() {
        var text = section.find("at");
        try {
            return text.map(t -> LocalTime.parse(t.value())).orElse(LocalTime.of(17, 0));
        } catch (DateTimeException unreadable) {
            text.orElseThrow().mistake(Codes.PERIOD, "giờ viết như 17:00");
            return LocalTime.NOON;
        }
    }

    private void check(Rhythm rhythm) {
        var days = meant("from", rhythm.first()) & meant("until", rhythm.last());
        if (rhythm.first().isAfter(rhythm.last())) {
            section.place("until").mistake(Codes.PERIOD, "ngày cuối đứng trước ngày đầu");
        } else if (days && rhythm.count() > MOST_PERIODS) {
            section.place("until")
                    .mistake(
                            Codes.PERIOD,
                            "từ ngày đầu đến ngày cuối có %d kỳ; nhiều nhất là %d kỳ"
                                    .formatted(rhythm.count(), MOST_PERIODS));
        }
        if (rhythm.sendAfter() < 1) {
            section.place("send_after")
                    .mistake(Codes.PERIOD, "hạn gửi phải sau ngày cuối kỳ ít nhất một ngày làm việc");
        }
        if (rhythm.grace() < 0) {
            section.place("grace").mistake(Codes.PERIOD, "giờ khóa số liệu đứng trước hạn gửi");
        }
    }

    /** A year typed as "25" is one of the first century. What is missing or unreadable is told already. */
    private boolean meant(String key, LocalDate day) {
        if (day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return false;
        }
        var meant = day.getYear() >= EARLIEST && day.getYear() <= LATEST;
        if (!meant) {
            section.place(key)
                    .mistake(
                            Codes.PERIOD,
                            "năm %d viết chưa đúng; ở đây cần năm từ %d đến %d"
                                    .formatted(day.getYear(), EARLIEST, LATEST));
        }
        return meant;
    }
}
