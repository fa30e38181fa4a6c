package vn.thonbao.officials;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Person;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.FigureAnswers;
import vn.thonbao.intake.StoryLabels;
import vn.thonbao.intake.Words;
import vn.thonbao.platform.Settings;
import vn.thonbao.review.ReportInReview;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Misfit;
import vn.thonbao.understanding.Written;

/** Reports in words, for whoever decides on them in the chat: nothing that a decision hangs on is left out. */
@Component
class DecisionWords {

    /** Reports in one list that a phone still shows well. */
    static final int MOST_LISTED = 10;

    private static final int MOST_CALLED = 4;

    private static final int LONGEST_STORY = 300;

    private final SummaryWords words;
    private final Enclosures enclosures;
    private final FlowLibrary library;
    private final ZoneId zone;

    DecisionWords(SummaryWords words, Enclosures enclosures, FlowLibrary library, Settings settings) {
        this.words = words;
        this.enclosures = enclosures;
        this.library = library;
        this.zone = settings.timezone();
    }

    Map<String, String> known(Person person, Instant now) {
        return words.words(person, now);
    }

    Map<String, String> known(Person person, ReportInReview report, Instant now) {
        var known = new HashMap<>(known(person, now));
        known.put("unit", report.unit().name());
        known.put("campaign", report.campaign().shortTitle());
        known.put("period", report.period().label());
        return known;
    }

    /** @param pairs placeholder, value, placeholder, value … */
    String say(String phrase, Map<String, String> known, String... pairs) {
        return words.say("decide." + phrase, known, pairs);
    }

    String button(String name, String... pairs) {
        return words.say("button." + name, Map.of(), pairs);
    }

    /** @param reports who has waited longest first */
    String list(List<ReportInReview> reports, Map<String, String> known) {
        var lines = new ArrayList<String>();
        lines.add(say("list", known, "count", "" + reports.size()));
        for (int i = 0; i < Math.min(reports.size(), MOST_LISTED); i++) {
            lines.add(say(
                    "list_line",
                    known,
                    "number",
                    "" + (i + 1),
                    "label",
                    label(reports.get(i), reports),
                    "at",
                    sentAt(reports.get(i)),
                    "marks",
                    marks(reports.get(i), known)));
        }
        if (reports.size() > MOST_LISTED) {
            lines.add(say("more", known, "count", "" + (reports.size() - MOST_LISTED)));
        }
        lines.add(say("pick", known));
        return String.join("\n", lines);
    }

    /** Campaign and period are named only where there are several. */
    static String label(ReportInReview report, List<ReportInReview> among) {
        var periods = among.stream().map(r -> r.period().id()).distinct().count();
        return report.unit().name()
                + (periods > 1
                        ? " · " + report.campaign().shortTitle() + " · "
                                + report.period().label()
                        : "");
    }

    private String marks(ReportInReview report, Map<String, String> known) {
        var doubts = report.doubtful().size();
        return (report.late() ? " " + say("mark_late", known) : "")
                + (doubts == 0 ? "" : " " + say("mark_doubts", known, "count", "" + doubts));
    }

    private String sentAt(ReportInReview report) {
        return Words.now(report.report().sentAt().orElseThrow(), zone);
    }

    /** Every item the unit owes, in as many lines as there are. */
    String report(ReportInReview report, Map<String, String> known) {
        var lines = new ArrayList<String>();
        lines.add(say(
                "head",
                known,
                "by",
                report.report().sentBy().map(Author::name).orElse(""),
                "at",
                sentAt(report),
                "again",
                report.report().revision() > 1
                        ? " "
                                + say(
                                        "again",
                                        known,
                                        "count",
                                        "" + report.report().revision())
                        : "",
                "late",
                say(report.late() ? "late" : "in_time", known)));
        report.lines().forEach(line -> lines.add(line(line, report, known)));
        report.misfits()
                .forEach(misfit -> lines.add(
                        say("misfit", known, "says", misfit.says(), "on_file", onFile(misfit, report, known))));
        if (!report.doubtful().isEmpty()) {
            lines.add(say("marked", known));
        }
        if (report.report().hasEnclosures()) {
            enclosed(report, known).forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    /** The figures stand in the report's own lines; the denominators they were held against stand nowhere else. */
    private String onFile(Misfit misfit, ReportInReview report, Map<String, String> known) {
        var codes = report.lines().stream().map(line -> line.indicator().code()).toList();
        var numbers = misfit.numbers().entrySet().stream()
                .filter(number -> !codes.contains(number.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(number -> Written.number(number.getValue()))
                .collect(joining("; "));
        return numbers.isEmpty() ? "" : " " + say("on_file", known, "figures", numbers);
    }

    private String line(ReportInReview.Line line, ReportInReview report, Map<String, String> known) {
        var item = line.indicator();
        var beside = Stream.concat(
                        Stream.of(item.targetWords())
                                .filter(target ->
                                        !target.isBlank() && !report.period().registration())
                                .map(target -> say("target", known, "target", target)),
                        line.previous().stream()
                                .map(old -> say("previous", known, "previous", figure(old, line, report))))
                .map(" "::concat)
                .collect(joining());
        return say(
                "line",
                known,
                "number",
                item.number(),
                "label",
                item.label(),
                "figure",
                line.sent().map(sent -> figure(sent, line, report)).orElseGet(() -> say("not_sent", known)),
                "beside",
                beside,
                "mark",
                report.doubtful().contains(line) ? say("mark", known) + " " : "");
    }

    private String figure(FigureAnswer answer, ReportInReview.Line line, ReportInReview report) {
        return library.phrases()
                .figure(
                        FigureAnswers.value(answer),
                        line.indicator().unit(),
                        report.unit().name());
    }

    private Stream<String> enclosed(ReportInReview report, Map<String, String> known) {
        var labels = new StoryLabels(library.flow(report.campaign().flow()));
        var stories = enclosures.narratives(report.report().id()).stream()
                .filter(story -> labels.shown(story.field()))
                .map(story -> say("story", known, "label", labels.of(story.field()), "said", shortened(story.text())));
        var files = enclosures.attachments(report.report().id()).size();
        return Stream.concat(stories, files == 0 ? Stream.of() : Stream.of(say("files", known, "count", "" + files)));
    }

    private static String shortened(String story) {
        var said = story.replaceAll("\\s+", " ");
        return said.length() <= LONGEST_STORY ? said : said.substring(0, LONGEST_STORY) + "…";
    }

    /** "7.1 Hộ nghèo, 10.1 Bảo hiểm y tế"; of many the numbers alone, as the plan prints them. */
    static String items(List<ReportInReview.Line> lines) {
        return lines.stream()
                .map(line -> line.indicator().number()
                        + (lines.size() > MOST_CALLED
                                ? ""
                                : " " + line.indicator().label()))
                .collect(joining(", "));
    }

    static String names(List<ReportInReview> reports) {
        return reports.stream().map(report -> label(report, reports)).collect(joining(", "));
    }
}
