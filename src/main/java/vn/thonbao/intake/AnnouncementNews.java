package vn.thonbao.intake;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.announcement.AnnouncementDue;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.directory.Directory;
import vn.thonbao.flowfiles.FlowLibrary;

/** Puts an announcement into words for one person, inside the transaction that keeps it. No open question is touched. */
@Component
class AnnouncementNews {

    private final Directory directory;
    private final Duties duties;
    private final FactsGatherer facts;
    private final FlowLibrary library;
    private final Outbox outbox;

    AnnouncementNews(Directory directory, Duties duties, FactsGatherer facts, FlowLibrary library, Outbox outbox) {
        this.directory = directory;
        this.duties = duties;
        this.facts = facts;
        this.library = library;
        this.outbox = outbox;
    }

    @EventListener
    void due(AnnouncementDue event) {
        outbox.put(
                new Outgoing(
                        event.key(),
                        event.chat(),
                        Outgoing.Intent.BULK,
                        text(event),
                        Stream.of("understood", "officer")
                                .map(name -> library.phrases().say("button." + name, Map.of()))
                                .toList(),
                        Optional.of(event.expires()),
                        event.papers()),
                event.at());
    }

    private String text(AnnouncementDue event) {
        var person = directory.person(event.person());
        var seats = duties.seats(person, event.at());
        return AnnouncementText.of(
                library.phrases(),
                facts.withoutDuty(person, seats, event.at()).words(),
                event.announcement().words(),
                event.announcement().link());
    }
}
