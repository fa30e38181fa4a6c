package vn.thonbao.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.channel.OutboxSender;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.intake.MessageIntake;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;

/**
 * The week before the demo begins: heads talk, the officer decides. Every message goes the way a real one goes, so the chats
 * have their history and the figures their raw words; a start that was cut short is simply continued.
 */
@Component
class DemoWeek {

    private static final List<String> APPROVED = List.of("01", "03", "06", "07", "09");
    private static final String RETURNED = "02";
    private static final String RETURNED_INDICATOR = "ah.10.1";
    private static final String COMMENT =
            "Năm ngoái tổ đạt 96,33%, năm nay 79,8%. Nhờ ông xem lại giúp, có phải 97,8% không ạ?";

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

    void live(DemoCommune.Built commune, MovableClock clock) {
        DemoTalks.read().talks().forEach(talk -> talk(commune, talk, clock));
        clock.moveTo(moment(LocalDateTime.of(2025, 11, 30, 21, 0)));
        APPROVED.forEach(code -> decide(commune, code, clock.instant()));
        decide(commune, RETURNED, clock.instant());
        answer();
    }

    private void talk(DemoCommune.Built commune, DemoTalks.Talk talk, MovableClock clock) {
        var person = commune.head(talk.unit());
        var chat = new ChatAddress("webchat", "", String.valueOf(person.value()));
        var at = moment(talk.at());
        directory.linkChat(person, chat, at);
        for (int i = -1; i < talk.messages().size(); i++) {
            clock.moveTo(at.plus(Duration.ofMinutes(i + 1L)));
            var key = person.value() + "/" + (i < 0 ? "opened" : "demo-" + i);
            inbox.accept(
                    chat,
                    Optional.of(person),
                    key,
                    content(i < 0 ? "" : talk.messages().get(i), i < 0),
                    clock.instant());
            answer();
        }
    }

    /** Until nothing waits: after a start that was cut short, one message may wait behind another. */
    private void answer() {
        var busy = true;
        while (busy) {
            busy = intake.handleBatch() > 0;
            busy |= sender.sendDue();
        }
    }

    private Content content(String message, boolean opened) {
        if (opened) {
            return new Content("", List.of(), true);
        }
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

    private void decide(DemoCommune.Built commune, String code, Instant at) {
        var officer = new Author.Officer(commune.officer(), "Phạm Thị Lan");
        transaction.executeWithoutResult(status -> {
            var sent = report(commune, code);
            if (code.equals(RETURNED)) {
                var indicator = indicator(commune, RETURNED_INDICATOR);
                reviews.returnToReporter(sent.id(), sent.revision(), Map.of(indicator, COMMENT), officer, at);
            } else {
                reviews.approve(sent.id(), sent.revision(), officer, at);
            }
        });
    }

    private Submission report(DemoCommune.Built commune, String code) {
        var period = campaigns.periods(commune.campaign()).get(0);
        return submissions
                .find(period.id(), commune.unit(code).id())
                .orElseThrow(() -> new IllegalStateException("unit " + code + " of the demo has not reported"));
    }

    private IndicatorId indicator(DemoCommune.Built commune, String code) {
        return campaigns.indicators(commune.campaign()).stream()
                .filter(i -> i.code().equals(code))
                .map(Indicator::id)
                .findFirst()
                .orElseThrow();
    }

    private Instant moment(LocalDateTime local) {
        return local.atZone(settings.timezone()).toInstant();
    }
}
