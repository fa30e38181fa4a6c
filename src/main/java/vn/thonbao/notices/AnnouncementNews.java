package vn.thonbao.notices;

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
import vn.thonbao.intake.Unasked;

/** Puts an announcement into words for one person, inside the transaction that keeps it. No open question is touched. */
@Component
class AnnouncementNews {

    private final Directory directory;
    private final Unasked unasked;
    private final FlowLibrary library;
    private final Outbox outbox;

    AnnouncementNews(Directory directory, Unasked unasked, FlowLibrary library, Outbox outbox) {
        this.directory = directory;
        this.unasked = unasked;
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
        return AnnouncementText.of(
                library.phrases(),
                unasked.words(directory.person(event.person()), event.at()),
                event.announcement().words(),
                event.announcement().link());
    }
}
