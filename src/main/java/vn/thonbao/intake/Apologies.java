package vn.thonbao.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.directory.Directory;
import vn.thonbao.flowfiles.FlowLibrary;

/** The two answers that need no conversation: to somebody we do not know, and when handling failed for good. */
@Component
class Apologies {

    private final Outbox outbox;
    private final FlowLibrary library;
    private final Directory directory;
    private final Duties duties;
    private final FactsGatherer facts;
    private final Clock clock;

    Apologies(
            Outbox outbox, FlowLibrary library, Directory directory, Duties duties, FactsGatherer facts, Clock clock) {
        this.outbox = outbox;
        this.library = library;
        this.directory = directory;
        this.duties = duties;
        this.facts = facts;
        this.clock = clock;
    }

    void toStranger(Inbox.Waiting message) {
        var phrase = message.content().note().map(Apologies::phrase).orElse("told.stranger");
        say(message, "stranger", library.phrases().say(phrase, Map.of()));
    }

    /** What does not count of a message is told before the answer to what does. */
    void forPart(Inbox.Waiting message, Content.Note note, Map<String, String> words) {
        say(message, "note", library.phrases().say(phrase(note), words));
    }

    private static String phrase(Content.Note note) {
        return "told." + note.name().toLowerCase(Locale.ROOT);
    }

    /** @param reference also stands in the log and on the office's list */
    void forFault(Inbox.Waiting message, String reference) {
        message.person().map(directory::person).ifPresent(person -> {
            var now = clock.instant();
            var words = new HashMap<>(
                    facts.withoutDuty(person, duties.seats(person, now), now).words());
            words.put("reference", reference);
            say(message, "fault", library.phrases().say("told.fault", words));
        });
    }

    private void say(Inbox.Waiting message, String occasion, String text) {
        outbox.put(
                new Outgoing(
                        occasion + ":" + message.id(),
                        message.from(),
                        Outgoing.Intent.REPLY,
                        text,
                        List.of(),
                        Optional.empty()),
                clock.instant());
    }
}
