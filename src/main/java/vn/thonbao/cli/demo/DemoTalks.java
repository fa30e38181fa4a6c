package vn.thonbao.cli.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What happened before the demo begins, from {@code demo/<folder>/talks.txt}: it goes through the real intake and review. */
final class DemoTalks {

    /** Stands for a picture of the paper sheet. */
    static final String PHOTO = "[photo]";

    /** The answer to the notice of a head who is new. */
    static final String AGREED = "Đồng ý";

    private static final String APPROVED = "duyệt ";
    private static final String RETURNED = "trả lại ";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private DemoTalks() {}

    sealed interface Line {

        LocalDateTime at();

        /** @param messages in order, one a minute from {@code at} on */
        record Talk(LocalDateTime at, String unit, List<String> messages) implements Line {
            boolean ofANewcomer() {
                return messages.get(0).equals(AGREED);
            }
        }

        /** Of all these units, whatever they have sent and nobody has decided. */
        record Approval(LocalDateTime at, List<String> units) implements Line {}

        record Return(LocalDateTime at, String unit, String indicator, String comment) implements Line {}
    }

    static List<Line> read(DemoPlace place) {
        var lines = new ArrayList<Line>();
        var messages = new ArrayList<String>();
        for (var line : DemoUnits.Resource.lines(place, "talks.txt")) {
            if (line.startsWith("== ")) {
                messages = new ArrayList<>();
                lines.add(new Line.Talk(when(line.substring(6)), line.substring(3, 5), messages));
            } else if (line.startsWith("=> ")) {
                lines.add(decision(when(line.substring(3, 19)), line.substring(20)));
            } else if (!line.startsWith("#")) {
                messages.add(line.replace('|', '\n'));
            }
        }
        return lines;
    }

    private static Line decision(LocalDateTime at, String words) {
        if (words.startsWith(APPROVED)) {
            return new Line.Approval(
                    at, List.of(words.substring(APPROVED.length()).split(" ")));
        }
        var parts = words.substring(RETURNED.length()).split(" ", 3);
        return new Line.Return(at, parts[0], parts[1], parts[2]);
    }

    private static LocalDateTime when(String words) {
        return LocalDateTime.parse(words, WHEN);
    }
}
