package vn.thonbao.channel.webchat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Who on this node is looking at which chat right now. Being told is a courtesy: the lines are in the database. */
@Component
class OpenChats {

    /** Of one chat; phones leave dead connections behind, so the newest win. */
    static final int MOST = 6;

    interface Watcher {
        void changed();

        default void makeRoom() {}
    }

    private final Map<String, List<Watcher>> watchers = new ConcurrentHashMap<>();

    void watch(String chat, Watcher watcher) {
        var all = watchers.compute(chat, (key, known) -> {
            var list = known == null ? new CopyOnWriteArrayList<Watcher>() : known;
            list.add(watcher);
            return list;
        });
        List.copyOf(all).stream().limit(Math.max(0, all.size() - MOST)).forEach(Watcher::makeRoom);
    }

    void leave(String chat, Watcher watcher) {
        watchers.computeIfPresent(chat, (key, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    void changed(String chat) {
        watchers.getOrDefault(chat, List.of()).forEach(Watcher::changed);
    }

    /** For pages without JavaScript: holds the answer back until it can show the reply, but not for long. */
    void await(String chat, Duration atMost, BooleanSupplier done) throws InterruptedException {
        var news = new Semaphore(0);
        Watcher watcher = news::release;
        watch(chat, watcher);
        try {
            var end = System.nanoTime() + atMost.toNanos();
            while (!done.getAsBoolean() && news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } finally {
            leave(chat, watcher);
        }
    }
}
