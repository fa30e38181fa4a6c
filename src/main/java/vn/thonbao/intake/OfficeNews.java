package vn.thonbao.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.conversation.ConversationEngine;
import vn.thonbao.conversation.ConversationState;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Facts;
import vn.thonbao.conversation.Flow;
import vn.thonbao.conversation.Reception;
import vn.thonbao.conversation.Turn;
import vn.thonbao.directory.PersonId;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.review.SubmissionApproved;
import vn.thonbao.review.SubmissionReturned;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.SheetRead;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionSent;

/** Tells the people of a unit what became of its report; a returned one reopens the flow. Inside the decision's transaction. */
@Component
class OfficeNews {

    private final Audience audience;
    private final SheetSenders senders;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final FactsGatherer facts;
    private final Talks talks;
    private final Effects effects;
    private final FlowLibrary library;
    private final ConversationEngine engine;

    OfficeNews(
            Audience audience,
            SheetSenders senders,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            FactsGatherer facts,
            Talks talks,
            Effects effects,
            FlowLibrary library,
            ConversationEngine engine) {
        this.audience = audience;
        this.senders = senders;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.facts = facts;
        this.talks = talks;
        this.effects = effects;
        this.library = library;
        this.engine = engine;
    }

    @EventListener
    void returned(SubmissionReturned event) {
        var submission = submissions.submission(event.submission());
        var occasion = Unreached.RETURNED + event.submission().value() + ":" + event.revision();
        var words = Map.of(
                "by", event.by(), "count", String.valueOf(event.comments().size()));
        audience.of(submission, everybody -> true, occasion).forEach(l -> reopen(l, words));
    }

    @EventListener
    void approved(SubmissionApproved event) {
        var submission = submissions.submission(event.submission());
        var occasion = "approved:" + event.submission().value() + ":" + event.revision();
        audience.of(submission, everybody -> true, occasion)
                .forEach(l -> tell(l, "told.approved", Map.of("by", event.by())));
    }

    /** The others of the unit see who sent it. */
    @EventListener
    void sent(SubmissionSent event) {
        var submission = submissions.submission(event.submission());
        var occasion = "sent:" + event.submission().value() + ":" + event.revision();
        audience.of(submission, person -> !wrote(event.by(), person), occasion)
                .forEach(l ->
                        tell(l, "told.sent_by_other", Map.of("by", event.by().name())));
    }

    private static boolean wrote(Author author, PersonId person) {
        return author instanceof Author.Reporter reporter && reporter.id().equals(person);
    }

    /** The next thing this person reads is the first returned figure; but never in the middle of another unit's report. */
    private void reopen(Audience.Listener listener, Map<String, String> words) {
        if (practises(listener) || busyElsewhere(listener)) {
            tell(listener, practises(listener) ? "told.returned_practice" : "told.returned_elsewhere", words);
            return;
        }
        var flow = flow(listener);
        take(listener, flow, engine.resume(flow, ConversationState.start(flow), known(listener)));
    }

    /** Whoever sent the sheet is asked whether it was typed right; if he no longer speaks for the unit, everybody who does. */
    @EventListener
    void read(SheetRead event) {
        var submission = submissions.submission(event.submission());
        var occasion = Unreached.SHEET + event.submission().value() + ":" + submission.revision() + ":" + event.asked();
        var listeners = audience.of(submission, senders.of(submission, event.at()), occasion);
        listeners.forEach(l -> readOut(l, Map.of("by", event.by())));
    }

    /** A question that waits for its answer comes first; the sheet comes up by itself after it. */
    private void readOut(Audience.Listener listener, Map<String, String> words) {
        if (practises(listener) || busyElsewhere(listener)) {
            tell(listener, practises(listener) ? "told.sheet_practice" : "told.sheet_elsewhere", words);
            return;
        }
        var flow = flow(listener);
        var state = talks.conversation(
                        listener.scene().person().id(), listener.duty().key(), flow.name())
                .orElse(ConversationState.start(flow));
        engine.readSheet(flow, state, known(listener))
                .ifPresentOrElse(turn -> take(listener, flow, turn), () -> tell(listener, "told.sheet_next", words));
    }

    private void take(Audience.Listener listener, Flow flow, Turn turn) {
        var scene = listener.scene();
        var key = listener.duty().key();
        talks.keep(
                scene.person(),
                new Reception.Talk(Optional.of(key), Optional.of(flow.name()), List.of(), Optional.empty()),
                scene.now());
        talks.keep(scene.person(), key, turn.next(), scene.now());
        effects.carryOut(turn.effects(), scene.in(Optional.of(listener.duty()), flow.name() + "/" + flow.version()));
    }

    private Flow flow(Audience.Listener listener) {
        return library.flow(
                campaigns.campaign(listener.duty().period().campaign()).flow());
    }

    private Facts known(Audience.Listener listener) {
        return facts.of(
                listener.scene().person(), listener.duty(), listener.scene().now());
    }

    /** An answer to a real question would be taken for one of the practice, and lost. */
    private boolean practises(Audience.Listener listener) {
        var scene = listener.scene();
        return talks.talk(scene.person().id())
                .practice()
                .filter(practice -> !practice.over(scene.now()))
                .isPresent();
    }

    private boolean busyElsewhere(Audience.Listener listener) {
        var person = listener.scene().person().id();
        var talk = talks.talk(person);
        return !talk.offered().isEmpty()
                || talk.duty().filter(key -> !key.equals(listener.duty().key())).isPresent()
                        && talks.questionOpen(person, talk);
    }

    private void tell(Audience.Listener listener, String phrase, Map<String, String> own) {
        var words = new HashMap<>(known(listener).words());
        words.putAll(own);
        var say = new Effect.Say(library.phrases().say(phrase, words), List.of());
        effects.carryOut(List.of(say), listener.scene());
    }
}
