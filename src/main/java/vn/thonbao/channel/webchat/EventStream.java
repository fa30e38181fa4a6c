package vn.thonbao.channel.webchat;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page. It reads the lines behind the last one it sent, so it neither misses nor repeats any. */
final class EventStream implements OpenChats.Watcher {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final long COME_BACK_AFTER_MILLIS = 2_000;

    private final Visitor visitor;
    private final SseEmitter emitter;
    private final Lines lines;
    private final ChatPage page;
    private final Executor writers;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private long seen;

    EventStream(Visitor visitor, SseEmitter emitter, long seen, Lines lines, ChatPage page, Executor writers) {
        this.visitor = visitor;
        this.emitter = emitter;
        this.seen = seen;
        this.lines = lines;
        this.page = page;
        this.writers = writers;
    }

    /** The page learns that it is connected, and gets what it missed. */
    void begin() {
        write(SseEmitter.event().reconnectTime(COME_BACK_AFTER_MILLIS).comment("hello"));
    }

    void beat() {
        write(SseEmitter.event().comment("still here"));
    }

    /** However often it is called while a writer is on its way, that writer sends everything. */
    @Override
    public void changed() {
        if (waiting.compareAndSet(false, true)) {
            writers.execute(() -> write());
        }
    }

    /** Too many pages are open with this link: this one may come back when somebody looks at it. */
    @Override
    public void makeRoom() {
        writers.execute(() -> {
            write(SseEmitter.event().name("enough").data(""));
            close();
        });
    }

    void close() {
        emitter.complete();
    }

    private synchronized void write(SseEmitter.SseEventBuilder... first) {
        waiting.set(false);
        try {
            for (var event : first) {
                emitter.send(event);
            }
            for (var line : lines.after(visitor.chat(), seen)) {
                emitter.send(SseEmitter.event()
                        .id(Long.toString(line.id()))
                        .name("line")
                        .data(page.lineAsJson(visitor, line)));
                seen = line.id();
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("A page of {} is gone", visitor);
        } catch (RuntimeException fault) {
            log.warn("A page of {} has to connect again", visitor, fault);
            close();
        }
    }
}
