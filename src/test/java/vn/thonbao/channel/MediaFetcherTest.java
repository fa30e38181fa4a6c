package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.HandMovedClock;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.platform.files.FileStore;

/** Files on their way from a channel into the store. */
@OnSqlite
class MediaFetcherTest {

    private static final Instant NOW = Instant.parse("2025-12-01T01:00:00Z");

    @Autowired
    Inbox inbox;

    @Autowired
    Downloads downloads;

    @Autowired
    FileStore store;

    @Autowired
    Settings settings;

    @Autowired
    MediaFetcher programsOwn;

    private final HandMovedClock clock = new HandMovedClock(NOW);
    private final AtomicInteger tries = new AtomicInteger();

    @BeforeEach
    void standsAside() {
        programsOwn.stop();
    }

    @AfterEach
    void goesOn() {
        programsOwn.start();
    }

    @Test
    void aFileThatHarmsTheProgramIsGivenUpAfterFiveTriesAndWhatWasSaidWithItCounts() {
        var chat = new ChatAddress("nowhere", "b", "hung " + UUID.randomUUID());
        var media = new ChannelEvent.Media("f1", "phiếu.docx", "", 12, "document");
        inbox.accept(
                chat,
                Optional.empty(),
                "m1",
                new Content("gặp cán bộ", List.of(), false, Optional.empty()),
                Optional.of(new Downloads.Held(List.of(media), "", NOW)),
                NOW);
        var fetcher = new MediaFetcher(downloads, List.of(harmful()), store, settings, Clock.systemUTC(), clock);
        fetcher.start();
        try {
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                clock.pass(Duration.ofMinutes(1));
                return waiting(chat).isPresent();
            });
        } finally {
            fetcher.stop();
        }
        assertThat(tries).hasValue(5);
        var content = waiting(chat).orElseThrow().content();
        assertThat(content.note()).contains(Content.Note.FILES_NOT_RECEIVED);
        assertThat(content.text()).isEqualTo("gặp cán bộ");
    }

    private Optional<Inbox.Waiting> waiting(ChatAddress chat) {
        return inbox.next(1_000, NOW.plus(Duration.ofDays(1))).stream()
                .filter(message -> message.from().equals(chat))
                .findFirst();
    }

    private MediaSource harmful() {
        return new MediaSource() {
            @Override
            public String channel() {
                return "nowhere";
            }

            @Override
            public Fetched fetch(ChannelEvent.Media media, long cap) {
                tries.incrementAndGet();
                throw new IllegalStateException("nobody thought of it");
            }
        };
    }
}
