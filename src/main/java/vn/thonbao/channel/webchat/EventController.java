package vn.thonbao.channel.webchat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** New lines for open pages as server-sent events, beginning behind the line that the page saw last. */
@Controller
class EventController implements SmartLifecycle {

    /** Then the page comes back by itself, and its link is looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Keeps proxies from hanging up, finds pages that are gone, and shows what another node has delivered. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Writing to a slow phone may block; a few of them must not hold up the others. */
    private static final int WRITERS = 4;

    private final Lines lines;
    private final ChatPage page;
    private final OpenChats open;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor writers = new ScheduledThreadPoolExecutor(WRITERS, work -> {
        var thread = new Thread(work, "chat-events");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    EventController(Lines lines, ChatPage page, OpenChats open) {
        this.lines = lines;
        this.page = page;
        this.open = open;
        writers.setRemoveOnCancelPolicy(true);
    }

    /**
     * @param lastSeen the browser's own note of the last line, when it comes back
     * @param after the page's, when it comes for the first time
     */
    @GetMapping(path = Visitor.PATH + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            Visitor visitor,
            @RequestHeader(name = "Last-Event-ID") Optional<Long> lastSeen,
            @RequestParam Optional<Long> after) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var stream = new EventStream(visitor, emitter, lastSeen.or(() -> after).orElse(0L), lines, page, writers);
        var heartbeat = writers.scheduleWithFixedDelay(
                stream::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> {
            heartbeat.cancel(false);
            streams.remove(stream);
            open.leave(visitor.chat(), stream);
        });
        streams.add(stream);
        open.watch(visitor.chat(), stream);
        stream.begin();
        return emitter;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its last answers: these would keep it waiting for half an hour. */
    @Override
    public void stop() {
        running = false;
        writers.shutdownNow();
        streams.forEach(EventStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
