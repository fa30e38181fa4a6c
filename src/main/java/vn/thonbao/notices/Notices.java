package vn.thonbao.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.channel.Routes;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.Unasked;
import vn.thonbao.intake.Unreached;

/** What somebody waits for who may be in the middle of something else: no open question is touched, and who cannot be reached is called. */
@Component
class Notices {

    private final Directory directory;
    private final Unasked unasked;
    private final FlowLibrary library;
    private final Routes routes;
    private final Outbox outbox;
    private final Unreached unreached;

    Notices(
            Directory directory,
            Unasked unasked,
            FlowLibrary library,
            Routes routes,
            Outbox outbox,
            Unreached unreached) {
        this.directory = directory;
        this.unasked = unasked;
        this.library = library;
        this.routes = routes;
        this.outbox = outbox;
        this.unreached = unreached;
    }

    /**
     * Joins the caller's transaction.
     *
     * @param occasion one of {@link Unreached}'s with an id: told once
     * @param phrase and {@code own}, what it needs beside the words of every message
     * @param buttons names of phrases, without "button."
     */
    void tell(
            PersonId who,
            Optional<UnitId> unit,
            String occasion,
            String phrase,
            Map<String, String> own,
            List<String> buttons,
            Instant now) {
        routes.to(who, now).stream()
                .findFirst()
                .ifPresentOrElse(
                        chat -> outbox.put(
                                new Outgoing(
                                        occasion,
                                        chat,
                                        Outgoing.Intent.NOTICE,
                                        text(who, phrase, own, now),
                                        buttons.stream()
                                                .map(name -> library.phrases().say("button." + name, Map.of()))
                                                .toList(),
                                        Optional.empty()),
                                now),
                        () -> unreached.note(who, unit, occasion, now));
    }

    private String text(PersonId who, String phrase, Map<String, String> own, Instant now) {
        var words = new HashMap<>(unasked.words(directory.person(who), now));
        words.putAll(own);
        return library.phrases().say(phrase, words);
    }
}
