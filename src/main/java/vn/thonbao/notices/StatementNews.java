package vn.thonbao.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.FigureAnswers;
import vn.thonbao.officials.SummaryWords;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.summary.Standing;
import vn.thonbao.summary.StatementDue;

/** Puts thanks and results into words and into the outbox, inside the transaction that settles them. No open question is touched. */
@Component
class StatementNews {

    /** Figures of one unit: enough to see what became of them, short enough to be read. */
    private static final int MOST_FIGURES = 5;

    private final SummaryWords words;
    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final FlowLibrary library;
    private final Outbox outbox;

    StatementNews(
            SummaryWords words,
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            FlowLibrary library,
            Outbox outbox) {
        this.words = words;
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.library = library;
        this.outbox = outbox;
    }

    @EventListener
    void due(StatementDue event) {
        text(event)
                .ifPresent(text -> outbox.put(
                        new Outgoing(
                                event.key(),
                                event.chat(),
                                Outgoing.Intent.BULK,
                                text,
                                List.of(),
                                Optional.of(event.expires())),
                        event.at()));
    }

    /** Nothing for the result of a plan without figures: thanks alone would puzzle. */
    private Optional<String> text(StatementDue event) {
        var known = words.words(event.person(), event.at());
        var lines = new ArrayList<String>();
        if (!event.reports().isEmpty()) {
            lines.add(words.say(
                    "statement.month", known, "month", "" + event.month().getMonthValue()));
            event.reports().forEach(report -> lines.add(report(report, known)));
        }
        event.results().forEach(result -> result(result, known, lines));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.add(words.say("statement.thanks", known));
        return Optional.of(String.join("\n", lines));
    }

    private String report(StatementDue.Report report, Map<String, String> known) {
        var period = campaigns.period(report.period());
        return words.say(
                "statement.report",
                known,
                "unit",
                directory.unit(report.unit()).name(),
                "campaign",
                campaigns.campaign(period.campaign()).shortTitle(),
                "period",
                period.label());
    }

    /** Only what both add up and the unit has answered: nobody is told a total they have no part in. */
    private void result(StatementDue.Result result, Map<String, String> known, List<String> lines) {
        var unit = directory.unit(result.unit());
        var standing = result.standing();
        var shared = submissions.find(standing.period().id(), unit.id()).stream()
                .flatMap(report -> standing.lines().stream().flatMap(line -> share(line, report, unit, known)))
                .limit(MOST_FIGURES)
                .toList();
        if (!shared.isEmpty()) {
            lines.add(words.say("statement.result", SummaryWords.of(standing, known)));
            lines.addAll(shared);
        }
    }

    private Stream<String> share(Standing.Line line, Submission report, ReportingUnit unit, Map<String, String> known) {
        if (line.indicator().role() == Indicator.Role.CONTEXT
                || line.total().value().isEmpty()) {
            return Stream.empty();
        }
        var own = new HashMap<>(known);
        own.putAll(words.total(line));
        return Optional.ofNullable(report.sent().get(line.indicator().id())).stream()
                .map(figure -> words.say(
                        "statement.share",
                        own,
                        "label",
                        line.indicator().label(),
                        "unit",
                        unit.name(),
                        "figure",
                        library.phrases()
                                .figure(
                                        FigureAnswers.value(figure.answer()),
                                        line.indicator().unit(),
                                        unit.name())));
    }
}
