package vn.thonbao.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.channel.Routes;
import vn.thonbao.difficulty.DifficultyAnswered;
import vn.thonbao.directory.Directory;
import vn.thonbao.flowfiles.FlowLibrary;

/** Tells the head what the office answered to a difficulty; who cannot be reached is called. Inside the answer's transaction. */
@Component
class DifficultyNews {

    /** The head knows what it was about by its first words. */
    private static final int LONGEST_QUOTE = 80;

    private final Directory directory;
    private final Duties duties;
    private final FactsGatherer facts;
    private final FlowLibrary library;
    private final Routes routes;
    private final Outbox outbox;
    private final Unreached unreached;

    DifficultyNews(
            Directory directory,
            Duties duties,
            FactsGatherer facts,
            FlowLibrary library,
            Routes routes,
            Outbox outbox,
            Unreached unreached) {
        this.directory = directory;
        this.duties = duties;
        this.facts = facts;
        this.library = library;
        this.routes = routes;
        this.outbox = outbox;
        this.unreached = unreached;
    }

    @EventListener
    void answered(DifficultyAnswered event) {
        var difficulty = event.difficulty();
        var now = event.answer().at();
        var key = Unreached.DIFFICULTY + event.answer().id();
        routes.to(difficulty.person(), now).stream()
                .findFirst()
                .ifPresentOrElse(
                        chat -> outbox.put(
                                new Outgoing(
                                        key,
                                        chat,
                                        Outgoing.Intent.NOTICE,
                                        text(event),
                                        List.of(library.phrases().say("button.officer", Map.of())),
                                        Optional.empty()),
                                now),
                        () -> unreached.note(difficulty.person(), difficulty.unit(), key, now));
    }

    private String text(DifficultyAnswered event) {
        var person = directory.person(event.difficulty().person());
        var now = event.answer().at();
        var words = new HashMap<>(
                facts.withoutDuty(person, duties.seats(person, now), now).words());
        words.put("by", event.answer().by());
        words.put("said", quoted(event.difficulty().words()));
        words.put("answer", event.answer().words());
        return library.phrases().say("difficulty.answered", words);
    }

    private static String quoted(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
