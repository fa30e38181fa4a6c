package vn.thonbao.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thonbao.conversation.Answer;

/** Stage directions: time goes by, and the office does something. */
final class Directions {

    private static final List<String> NUMBERS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final Pattern LATER = Pattern.compile("(\\S+) (phút|giờ|ngày|tuần) sau");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d{1,2}:\\d\\d");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}):(\\d\\d)");
    private static final Pattern COMMENT = Pattern.compile("(\\S+) [\"“]([^\"”]*)[\"”]");
    private static final String OFFICER = "chị Lan";

    private Directions() {}

    static List<Said> play(Stage stage, Cast cast, String words) {
        if (words.startsWith("cán bộ trả lại")) {
            return stage.sendBack(comments(words), OFFICER);
        }
        if (words.startsWith("cán bộ nhập theo ảnh")) {
            return stage.typeOff(figures(words), OFFICER);
        }
        if (words.startsWith("cán bộ duyệt")) {
            return stage.approve(OFFICER);
        }
        stage.moveTo(words.startsWith("khóa số liệu") ? cast.deadline().lock() : later(stage.now(), words));
        return List.of();
    }

    private static Map<String, String> comments(String words) {
        var comments = new LinkedHashMap<String, String>();
        COMMENT.matcher(words.substring(words.indexOf(':') + 1))
                .results()
                .forEach(m -> comments.put(m.group(1), m.group(2)));
        if (comments.isEmpty()) {
            throw new StoryMistake("viết như: (cán bộ trả lại: ah.10.1 \"lý do\")");
        }
        return comments;
    }

    /** "cán bộ nhập theo ảnh: ah.07.1 2; ah.10.1 97,5". */
    private static Map<String, Answer> figures(String words) {
        var figures = new LinkedHashMap<String, Answer>();
        for (var pair : words.substring(words.indexOf(':') + 1).split(";")) {
            var parts = pair.trim().split(" ", 2);
            if (parts.length < 2) {
                throw new StoryMistake("viết như: (cán bộ nhập theo ảnh: ah.07.1 2; ah.10.1 97,5)");
            }
            figures.put(parts[0], Figures.read(parts[1]));
        }
        return figures;
    }

    private static Instant later(Instant now, String words) {
        var date = DATE.matcher(words);
        if (date.find()) {
            return Opening.moment(date.group());
        }
        var moved = now.plus(span(words));
        var hour = HOUR.matcher(words);
        if (hour.find()) {
            var time = LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2)));
            return moved.atZone(Opening.ZONE).with(time).toInstant();
        }
        if (moved.equals(now)) {
            throw new StoryMistake("không hiểu chỉ dẫn: (" + words + ")");
        }
        return moved;
    }

    private static Duration span(String words) {
        var span = LATER.matcher(words);
        if (!span.find()) {
            return words.contains("hôm sau") ? Duration.ofDays(1) : Duration.ZERO;
        }
        var number = number(span.group(1));
        return switch (span.group(2)) {
            case "phút" -> Duration.ofMinutes(number);
            case "giờ" -> Duration.ofHours(number);
            case "ngày" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
    }

    private static long number(String word) {
        var index = NUMBERS.indexOf(word);
        return index >= 0 ? index : Figures.number(word).longValue();
    }
}
