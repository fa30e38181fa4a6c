package vn.thonbao.officials;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.difficulty.Difficulty;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.directory.Directory;
import vn.thonbao.intake.OfficialTalk.Scene;
import vn.thonbao.intake.Words;
import vn.thonbao.platform.Settings;
import vn.thonbao.summary.Standing;
import vn.thonbao.summary.SummaryDesk;

/** What an official reads who asks about all: the summary, who is missing, every indicator, every difficulty. */
@Component
class OfficialsAnswers {

    /** Lines of one message that a phone still shows well. */
    private static final int MOST_LINES = 30;

    private static final int MOST_NAMED = 60;
    private static final int MOST_DIFFICULTIES = 8;
    private static final int LONGEST_QUOTE = 80;

    private final SummaryDesk desk;
    private final SummaryWords words;
    private final Directory directory;
    private final DifficultyDesk difficulties;
    private final ZoneId zone;

    OfficialsAnswers(
            SummaryDesk desk, SummaryWords words, Directory directory, DifficultyDesk difficulties, Settings settings) {
        this.desk = desk;
        this.words = words;
        this.directory = directory;
        this.difficulties = difficulties;
        this.zone = settings.timezone();
    }

    Effect.Say summary(Scene scene, List<String> ways) {
        return new Effect.Say(words.text(scene.person(), desk.now(scene.person().agency(), scene.now())), ways);
    }

    Effect.Say missing(Scene scene, List<String> ways) {
        return perPeriod(scene, ways, this::missing);
    }

    private String missing(Standing standing, Map<String, String> known) {
        var missing = Stream.concat(standing.missing().stream(), standing.sheets().stream())
                .toList();
        var head = words.say("summary.list", known);
        var sheets = standing.sheets().size();
        return head + " "
                + (missing.isEmpty()
                        ? words.say("summary.all_in", known)
                        : words.say(
                                missing.size() > MOST_NAMED ? "summary.missing_more" : "summary.missing",
                                known,
                                "count",
                                "" + missing.size(),
                                "sheets",
                                sheets == 0 ? "" : " " + words.say("summary.sheets", known, "count", "" + sheets),
                                "names",
                                SummaryWords.names(missing, MOST_NAMED),
                                "more",
                                "" + (missing.size() - MOST_NAMED)));
    }

    Effect.Say indicators(Scene scene, List<String> ways) {
        return perPeriod(scene, ways, this::indicators);
    }

    private String indicators(Standing standing, Map<String, String> known) {
        var reported = standing.lines().stream()
                .filter(line -> !line.indicator().reporters().nobody())
                .toList();
        var lines = new ArrayList<String>();
        lines.add(words.say("summary.list", known));
        reported.stream().limit(MOST_LINES).forEach(line -> lines.add(listed(line, known)));
        if (reported.size() > MOST_LINES) {
            lines.add(words.say("summary.more", known, "count", "" + (reported.size() - MOST_LINES)));
        }
        return String.join("\n", lines);
    }

    private String listed(Standing.Line line, Map<String, String> known) {
        var own = new HashMap<>(known);
        own.putAll(words.total(line));
        return words.say(
                "summary.list_line",
                own,
                "number",
                line.indicator().number(),
                "label",
                line.indicator().label());
    }

    private interface Section {
        String of(Standing standing, Map<String, String> known);
    }

    private Effect.Say perPeriod(Scene scene, List<String> ways, Section section) {
        var known = words.words(scene.person(), scene.now());
        var standings = desk.now(scene.person().agency(), scene.now()).periods();
        var text = standings.stream()
                .map(standing -> section.of(standing, SummaryWords.of(standing, known)))
                .collect(joining("\n"));
        return new Effect.Say(standings.isEmpty() ? words.say("summary.none", known) : text, ways);
    }

    /** The most urgent first. */
    Effect.Say stuck(Scene scene, List<String> ways) {
        var known = words.words(scene.person(), scene.now());
        var open = difficulties.open(scene.person().agency());
        var today = LocalDate.ofInstant(scene.now(), zone);
        var lines = new ArrayList<String>();
        lines.add(
                open.isEmpty()
                        ? words.say("summary.stuck_none", known)
                        : words.say(
                                "summary.stuck",
                                known,
                                "count",
                                "" + open.size(),
                                "overdue",
                                "" + open.stream().filter(d -> d.overdue(today)).count()));
        open.stream().limit(MOST_DIFFICULTIES).forEach(d -> lines.add(stuck(d, known)));
        return new Effect.Say(String.join("\n", lines), ways);
    }

    private String stuck(Difficulty difficulty, Map<String, String> known) {
        var said = difficulty.words().replaceAll("\\s+", " ");
        return words.say(
                "summary.stuck_line",
                known,
                "who",
                difficulty
                        .unit()
                        .map(unit -> directory.unit(unit).name())
                        .orElseGet(() -> directory.person(difficulty.person()).name()),
                "said",
                said.length() <= LONGEST_QUOTE ? said : said.substring(0, LONGEST_QUOTE) + "…",
                "day",
                Words.weekdayAndDay(difficulty.answerBy()));
    }
}
