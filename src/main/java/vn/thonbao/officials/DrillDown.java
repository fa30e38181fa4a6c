package vn.thonbao.officials;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.conversation.Effect;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.FigureAnswers;
import vn.thonbao.intake.OfficialTalk.Scene;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.summary.Standing;
import vn.thonbao.summary.SummaryDesk;

/** What an official reads who names one indicator or one unit. */
@Component
class DrillDown {

    /** Lines of one message that a phone still shows well. */
    private static final int MOST_LINES = 30;

    private static final int MOST_CHOICES = 8;
    private static final int LONGEST_QUOTE = 80;

    private final SummaryDesk desk;
    private final SummaryWords words;
    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final FlowLibrary library;
    private final ZoneId zone;

    DrillDown(
            SummaryDesk desk,
            SummaryWords words,
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            FlowLibrary library,
            Settings settings) {
        this.desk = desk;
        this.words = words;
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.library = library;
        this.zone = settings.timezone();
    }

    /** One indicator or one unit, by its name or a part of it. */
    Effect.Say about(Scene scene, String said, List<String> ways) {
        var known = words.words(scene.person(), scene.now());
        if (said.isBlank()) {
            return new Effect.Say(words.say("summary.help", known), ways);
        }
        var today = LocalDate.ofInstant(scene.now(), zone);
        var standings = desk.now(scene.person().agency(), scene.now()).periods();
        var lines = Called.of(
                said, standings.stream().flatMap(s -> s.lines().stream()).toList(), DrillDown::names);
        var units = Called.of(said, directory.units(scene.person().agency(), today), unit -> List.of(unit.name()));
        if (lines.isEmpty() && units.isEmpty()) {
            return new Effect.Say(words.say("summary.not_found", known, "said", shortened(said)), ways);
        }
        if (lines.stream().map(line -> line.indicator().code()).distinct().count() + units.size() > 1) {
            return which(lines, units, known);
        }
        var text = units.isEmpty()
                ? standings.stream()
                        .flatMap(s -> s.lines().stream()
                                .filter(lines::contains)
                                .map(line -> indicator(line, SummaryWords.of(s, known))))
                        .collect(joining("\n"))
                : unit(units.get(0), standings, known, today);
        return new Effect.Say(text, ways);
    }

    /** Whether a unit or an indicator is called by these words. */
    boolean knows(Scene scene, String said) {
        var today = LocalDate.ofInstant(scene.now(), zone);
        var lines = desk.now(scene.person().agency(), scene.now()).periods().stream()
                .flatMap(standing -> standing.lines().stream())
                .toList();
        return !Called.of(said, lines, DrillDown::names).isEmpty()
                || !Called.of(said, directory.units(scene.person().agency(), today), unit -> List.of(unit.name()))
                        .isEmpty();
    }

    private static List<String> names(Standing.Line line) {
        var indicator = line.indicator();
        return Stream.concat(Stream.of(indicator.number(), indicator.label()), indicator.aliases().stream())
                .toList();
    }

    private static String shortened(String said) {
        return said.length() <= LONGEST_QUOTE ? said : said.substring(0, LONGEST_QUOTE) + "…";
    }

    private Effect.Say which(List<Standing.Line> lines, List<ReportingUnit> units, Map<String, String> known) {
        var choices = Stream.concat(
                        lines.stream().map(line -> line.indicator().label()),
                        units.stream().map(ReportingUnit::name))
                .distinct()
                .limit(MOST_CHOICES)
                .toList();
        return new Effect.Say(words.say("summary.which", known), choices);
    }

    private String indicator(Standing.Line line, Map<String, String> known) {
        var own = new HashMap<>(known);
        own.putAll(words.total(line));
        own.put("label", line.indicator().label());
        var verdict = switch (line.total().verdict()) {
            case MET -> "summary.met";
            case NOT_MET -> "summary.not_met";
            case UNKNOWN -> "summary.unknown";
            case NO_TARGET -> "";
        };
        var text = words.say("summary.indicator", own);
        return verdict.isEmpty() || line.indicator().targetWords().isBlank()
                ? text
                : text + " "
                        + words.say(
                                "summary.target",
                                own,
                                "target",
                                line.indicator().targetWords(),
                                "verdict",
                                words.say(verdict, known));
    }

    private String unit(ReportingUnit unit, List<Standing> standings, Map<String, String> known, LocalDate today) {
        var lines = new ArrayList<String>();
        for (var standing : standings) {
            var report = submissions.find(standing.period().id(), unit.id());
            lines.add(words.say(
                    "summary.unit",
                    SummaryWords.of(standing, known),
                    "unit",
                    unit.name(),
                    "status",
                    report.filter(r -> r.revision() > 0)
                            .map(r -> r.status().words())
                            .orElseGet(() -> words.say(
                                    campaigns.reportsIn(standing.period(), unit)
                                            ? "summary.unit_silent"
                                            : "summary.unit_not_asked",
                                    known))));
            report.ifPresent(r -> figures(standing, unit, r, known, lines));
        }
        var people = directory.postsAt(unit.id(), today).stream()
                .map(Post::person)
                .map(directory::person)
                .map(DrillDown::contact)
                .collect(joining("; "));
        if (!people.isEmpty()) {
            lines.add(words.say("summary.people", known, "names", people));
        }
        return String.join("\n", lines);
    }

    private static String contact(Person person) {
        return person.name() + person.phone().map(" "::concat).orElse("");
    }

    /** As they were sent last: what is being entered counts nowhere yet. */
    private void figures(
            Standing standing, ReportingUnit unit, Submission report, Map<String, String> known, List<String> lines) {
        campaigns.owedBy(standing.period(), unit).stream()
                .flatMap(i ->
                        Optional.ofNullable(report.sent().get(i.id()))
                                .map(figure -> figure(i, figure, unit, known))
                                .stream())
                .limit(MOST_LINES)
                .forEach(lines::add);
    }

    private String figure(Indicator indicator, Figure figure, ReportingUnit unit, Map<String, String> known) {
        var said = library.phrases().figure(FigureAnswers.value(figure.answer()), indicator.unit(), unit.name());
        return words.say("summary.unit_line", known, "label", indicator.label(), "figure", said);
    }
}
