package vn.thonbao.intake;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.summary.SummaryDue;

/** Puts a summary into words and into the outbox, inside the transaction that settles it. */
@Component
class SummaryNews {

    private final SummaryWords words;
    private final Officials officials;
    private final Outbox outbox;

    SummaryNews(SummaryWords words, Officials officials, Outbox outbox) {
        this.words = words;
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
                        officials.ways(),
                        Optional.of(event.expires())),
                now);
        officials.offered(event.person(), now);
    }
}
