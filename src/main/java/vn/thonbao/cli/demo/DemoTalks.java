package vn.thonbao.cli.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What heads typed before the demo begins, from {@code demo/talks.txt}: it goes through the real intake. */
record DemoTalks(List<Talk> talks) {

    /** Stands for a picture of the paper sheet. */
    static final String PHOTO = "[photo]";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** @param messages in order, one a minute from {@code at} on */
    record Talk(String unit, LocalDateTime at, List<String> messages) {}

    static DemoTalks read() {
        var talks = new ArrayList<Talk>();
        for (var line : DemoUnits.Resource.lines("talks.txt")) {
            if (line.startsWith("== ")) {
                talks.add(new Talk(
                        line.substring(3, 5), LocalDateTime.parse(line.substring(6), WHEN), new ArrayList<>()));
            } else if (!line.startsWith("#")) {
                talks.get(talks.size() - 1).messages().add(line.replace('|', '\n'));
            }
        }
        return new DemoTalks(List.copyOf(talks));
    }
}
