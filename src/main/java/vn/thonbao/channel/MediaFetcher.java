package vn.thonbao.channel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.files.FileStore;

/**
 * Brings the files of messages into the file store, a few at a time; what a file is, its bytes say. The head waits for the
 * answer meanwhile, so after five tries, half a minute, the head is told instead.
 */
@Component
class MediaFetcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MediaFetcher.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_TRIES = 5;
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private final Downloads downloads;
    private final Map<String, MediaSource> sources;
    private final FileStore store;
    private final Settings settings;
    private final Clock clock;
    private final Clock realClock;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;

    MediaFetcher(
            Downloads downloads,
            List<MediaSource> sources,
            FileStore store,
            Settings settings,
            Clock clock,
            @Qualifier("realClock") Clock realClock) {
        this.downloads = downloads;
        this.sources = sources.stream().collect(toMap(MediaSource::channel, identity()));
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.realClock = realClock;
    }

    private void work() {
        var workers = Executors.newFixedThreadPool(AT_ONCE);
        while (isRunning()) {
            try {
                if (!takeUp(workers)) {
                    downloads.awaitWork(LOOK_ANYWAY);
                }
            } catch (InterruptedException stopped) {
                break;
            } catch (RuntimeException | LinkageError | VirtualMachineError fault) {
                log.error("Fetching of files pauses: what waits cannot be read", fault);
                LockSupport.parkNanos(LOOK_ANYWAY.toNanos());
            }
        }
        workers.shutdownNow();
    }

    /** @return whether there was anything new */
    private boolean takeUp(ExecutorService workers) {
        var now = realClock.instant();
        var due = downloads.due(AT_ONCE * 10, now).stream()
                .filter(p -> !inHand.contains(p.id()))
                .toList();
        var ready = due.stream().filter(p -> !p.held().from().isAfter(now)).toList();
        for (var pending : ready) {
            if (inHand.contains(pending.id())) {
                continue; // with an earlier one of its album
            }
            var together = due.stream()
                    .filter(p -> p.id() == pending.id() || p.together(pending))
                    .toList();
            var ids = together.stream().map(Downloads.Pending::id).toList();
            inHand.addAll(ids);
            workers.execute(() -> {
                try {
                    fetch(together);
                } catch (RuntimeException | LinkageError | VirtualMachineError fault) {
                    log.error("message {}: its files could not be stored", pending.id(), fault);
                    laterOrNever(together);
                } finally {
                    inHand.removeAll(ids);
                }
            });
        }
        return !ready.isEmpty();
    }

    private void fetch(List<Downloads.Pending> together) {
        var first = together.get(0);
        var files = new ArrayList<Content.IncomingFile>();
        var note = first.content().note();
        for (var media :
                together.stream().flatMap(p -> p.held().media().stream()).toList()) {
            var got = fetch(first.from(), media);
            if (got instanceof Got.File file) {
                files.add(file.file());
            } else if (got instanceof Got.Not not) {
                note = note.or(() -> Optional.of(not.tell()));
            } else if (first.tries() + 1 < MOST_TRIES) {
                downloads.later(together, realClock.instant().plus(pause(first.tries())));
                return;
            } else {
                note = note.or(() -> Optional.of(Content.Note.FILES_NOT_RECEIVED));
            }
        }
        settle(together, files, note);
    }

    /** A file that harms the program must not hold back for ever what its sender says next. */
    private void laterOrNever(List<Downloads.Pending> together) {
        var tries = together.get(0).tries();
        if (tries + 1 < MOST_TRIES) {
            downloads.later(together, realClock.instant().plus(pause(tries)));
        } else {
            settle(together, List.of(), Optional.of(Content.Note.FILES_NOT_RECEIVED));
        }
    }

    private void settle(
            List<Downloads.Pending> together, List<Content.IncomingFile> files, Optional<Content.Note> note) {
        var caption = together.stream()
                .map(p -> p.content().text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        downloads.settled(together, new Content(caption, files, false, note), clock.instant());
    }

    private sealed interface Got {
        record File(Content.IncomingFile file) implements Got {}

        record Not(Content.Note tell) implements Got {}

        record NotYet() implements Got {}
    }

    private Got fetch(ChatAddress from, ChannelEvent.Media media) {
        var source = sources.get(from.channel());
        if (source == null) {
            return new Got.Not(Content.Note.FILES_NOT_RECEIVED);
        }
        var fetched = source.fetch(media, settings.largestFile().toBytes());
        if (fetched instanceof MediaSource.Bytes bytes) {
            return keep(bytes, name(media));
        }
        if (fetched instanceof MediaSource.Never never) {
            return new Got.Not(never.tell());
        }
        log.warn("{}: a file cannot be fetched now: {}", from.channel(), ((MediaSource.Later) fetched).why());
        return new Got.NotYet();
    }

    private Got keep(MediaSource.Bytes bytes, String name) {
        try (var stream = bytes.stream()) {
            var outcome = store.store(stream, name);
            if (outcome instanceof FileStore.Outcome.Stored stored) {
                var it = stored.file();
                return new Got.File(
                        new Content.IncomingFile(it.sha256(), it.kind(), it.mediaType(), it.size(), it.name()));
            }
            if (outcome instanceof FileStore.Outcome.TooLarge) {
                return new Got.Not(Content.Note.FILE_TOO_LARGE);
            }
            return new Got.Not(
                    outcome instanceof FileStore.Outcome.Empty
                            ? Content.Note.FILES_NOT_RECEIVED
                            : Content.Note.FILE_NOT_ACCEPTED);
        } catch (IOException | UncheckedIOException brokenOff) {
            log.warn("a file broke off while it came ({})", brokenOff.getClass().getSimpleName());
            return new Got.NotYet();
        }
    }

    /** Chats give photos and voice notes no name. */
    private static String name(ChannelEvent.Media media) {
        if (!media.name().isBlank()) {
            return media.name();
        }
        return switch (media.kind()) {
            case "image" -> "Ảnh";
            case "voice" -> "Ghi âm";
            default -> "Tài liệu";
        };
    }

    private static Duration pause(int tries) {
        return Duration.ofSeconds(2L << Math.min(tries, 4));
    }

    @Override
    public void start() {
        var started = new Thread(this::work, "media-fetcher");
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
