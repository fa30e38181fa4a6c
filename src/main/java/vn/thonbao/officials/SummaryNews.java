package vn.thonbao.officials;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.platform.files.FileStore.Outcome;
import vn.thonbao.platform.files.FileStore.StoredFile;
import vn.thonbao.summary.SummaryDue;

/** Puts a summary into words and into the outbox, inside the transaction that settles it. */
@Component
class SummaryNews {

    private static final Logger log = LoggerFactory.getLogger(SummaryNews.class);

    private final SummaryWords words;
    private final SummaryChart chart;
    private final FileStore files;
    private final OfficialsDesk officials;
    private final Outbox outbox;

    SummaryNews(SummaryWords words, SummaryChart chart, FileStore files, OfficialsDesk officials, Outbox outbox) {
        this.words = words;
        this.chart = chart;
        this.files = files;
        this.officials = officials;
        this.outbox = outbox;
    }

    @EventListener
    void due(SummaryDue event) {
        var now = event.digest().at();
        outbox.put(
                new Outgoing(
                        event.key(),
                        event.chat(),
                        Outgoing.Intent.BULK,
                        words.text(event.person(), event.digest()),
                        officials.ways(event.person()),
                        Optional.of(event.expires()),
                        picture(event)),
                now);
        officials.offered(event.person(), now);
    }

    /** The numbers go out even if nothing can be drawn or stored: on a bare machine, on a full disk. */
    private List<StoredFile> picture(SummaryDue event) {
        try {
            var png = chart.picture(event.person(), event.digest());
            return files.store(new ByteArrayInputStream(png), "tong-hop.png") instanceof Outcome.Stored stored
                    ? List.of(stored.file())
                    : List.of();
        } catch (RuntimeException | LinkageError fault) {
            log.error("a summary goes without its picture", fault);
            return List.of();
        }
    }
}
