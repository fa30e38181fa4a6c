package vn.thonbao.cli.demo;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.channel.OutboxSender;
import vn.thonbao.cli.demo.DemoTalks.Line;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.intake.MessageIntake;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

/**
 * What happened before the demo begins, in the order of time: heads talk, officers decide. Every message goes the way a real one
 * goes, so the chats have their history and the figures their raw words; a start that was cut short is simply continued.
 */
@Component
class DemoWeek {

    /** Which wording of the notice those have agreed to who are no newcomers. */
    private static final String NOTICE = "welcome/1";

    private final Directory directory;
    private final Inbox inbox;
    private final MessageIntake intake;
    private final OutboxSender sender;
    private final FileStore files;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final ReviewDesk reviews;
    private final TransactionTemplate transaction;
    private final Settings settings;

    DemoWeek(
            Directory directory,
            Inbox inbox,
            MessageIntake intake,
            OutboxSender sender,
            FileStore files,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            ReviewDesk reviews,
            TransactionTemplate transaction,
            Settings settings) {
        this.directory = directory;
        this.inbox = inbox;
        this.intake = intake;
        this.sender = sender;
        this.files = files;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.reviews = reviews;
        this.transaction = transaction;
        this.settings = settings;
    }

    void live(List<DemoCommune.Built> offices, MovableClock clock) {
        var scenes = offices.stream()
                .flatMap(office -> DemoTalks.read(office.place()).stream().map(line -> new Scene(office, line)))
                .sorted(comparing(scene -> scene.line().at()))
                .toList();
        transaction.executeWithoutResult(status -> welcome(scenes));
        finishWhatWasBegun();
        scenes.forEach(scene -> play(scene.office(), scene.line(), clock));
    }

    private record Scene(DemoCommune.Built office, Line line) {}

    /** All at once: whatever is written of a person makes the program read everybody again. */
    private void welcome(List<Scene> scenes) {
        var newcomers = new HashSet<PersonId>();
        for (var scene : scenes) {
            if (scene.line() instanceof Line.Talk talk) {
                var person = scene.office().head(talk.unit());
                var at = moment(talk.at());
                directory.linkChat(person, chat(person), at);
                if (talk.ofANewcomer()) {
                    newcomers.add(person);
                } else if (!newcomers.contains(person) && !directory.hasConsented(person)) {
                    directory.recordConsent(person, true, NOTICE, "webchat", at);
                }
            }
        }
    }

    private static ChatAddress chat(PersonId person) {
        return new ChatAddress("webchat", "", String.valueOf(person.value()));
    }

    /** After a start that was cut short, one message may wait behind another. */
    private void finishWhatWasBegun() {
        var waiting = 1;
        while (waiting > 0) {
            waiting = intake.handleBatch();
            send();
        }
    }

    private void play(DemoCommune.Built office, Line line, MovableClock clock) {
        if (line instanceof Line.Talk talk) {
            talk(office, talk, clock);
            return;
        }
        clock.moveTo(moment(line.at()));
        if (line instanceof Line.Approval approval) {
            approve(office, approval);
        } else if (line instanceof Line.Return back) {
            sendBack(office, back);
        }
        send();
    }

    private void talk(DemoCommune.Built office, Line.Talk talk, MovableClock clock) {
        var person = office.head(talk.unit());
        var at = moment(talk.at());
        if (talk.ofANewcomer()) {
            clock.moveTo(at);
            say(person, "opened", new Content("", List.of(), true), clock);
        }
        for (int i = 0; i < talk.messages().size(); i++) {
            clock.moveTo(at.plus(Duration.ofMinutes(i + 1L)));
            say(person, "demo-" + talk.at() + "-" + i, content(talk.messages().get(i)), clock);
        }
    }

    private void say(PersonId person, String key, Content content, MovableClock clock) {
        inbox.accept(chat(person), Optional.of(person), person.value() + "/" + key, content, clock.instant());
        intake.handleBatch();
        send();
    }

    /** One round sends one message to each chat. */
    private void send() {
        var sent = true;
        while (sent) {
            sent = sender.sendDue();
        }
    }

    private Content content(String message) {
        return message.equals(DemoTalks.PHOTO) ? photo() : Content.text(message);
    }

    private Content photo() {
        try (var in = DemoWeek.class.getResourceAsStream("/demo/sheet.jpg")) {
            if (in != null && files.store(in, "so-tay.jpg") instanceof FileStore.Outcome.Stored stored) {
                var f = stored.file();
                return new Content(
                        "",
                        List.of(new Content.IncomingFile(f.sha256(), f.kind(), f.mediaType(), f.size(), f.name())),
                        false);
            }
            throw new IllegalStateException("the jar's demo/sheet.jpg cannot be stored");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void approve(DemoCommune.Built office, Line.Approval line) {
        var at = moment(line.at());
        transaction.executeWithoutResult(status -> line.units().stream()
                .flatMap(code -> undecided(office, code, at))
                .forEach(sent -> reviews.approve(sent.id(), sent.revision(), office.officer(), at)));
    }

    private void sendBack(DemoCommune.Built office, Line.Return line) {
        var at = moment(line.at());
        var comment = Map.of(indicator(office, line.indicator()), line.comment());
        transaction.executeWithoutResult(status -> undecided(office, line.unit(), at)
                .filter(sent -> sent.sent().keySet().containsAll(comment.keySet()))
                .forEach(sent -> reviews.returnToReporter(sent.id(), sent.revision(), comment, office.officer(), at)));
    }

    /** What was sent until then: of a start that is continued, later reports may be there already. */
    private Stream<Submission> undecided(DemoCommune.Built office, String code, Instant at) {
        var unit = office.unit(code).id();
        return office.campaigns().stream()
                .flatMap(campaign -> campaigns.periods(campaign).stream())
                .flatMap(period -> submissions.find(period.id(), unit).stream())
                .filter(report -> report.status() == SubmissionStatus.SENT)
                .filter(report -> !report.sentAt().orElseThrow().isAfter(at));
    }

    private IndicatorId indicator(DemoCommune.Built office, String code) {
        return office.campaigns().stream()
                .flatMap(campaign -> campaigns.indicators(campaign).stream())
                .filter(i -> i.code().equals(code))
                .map(Indicator::id)
                .findFirst()
                .orElseThrow();
    }

    private Instant moment(LocalDateTime local) {
        return local.atZone(settings.timezone()).toInstant();
    }
}
