package vn.thonbao.program.crowd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Heads who report at the same time: as many at once as told, each new one when another has been thanked. */
public final class Crowd {

    private final StandIn telegram;
    private final Map<Long, Head> heads;
    private final ConcurrentLinkedQueue<Head> waiting;
    private final CountDownLatch unthanked;
    private final Map<Long, List<StandIn.Heard>> heard = new ConcurrentHashMap<>();
    private final Map<Long, Integer> restarts = new ConcurrentHashMap<>();
    private final long[] latencies;
    private final AtomicInteger turns = new AtomicInteger();
    private volatile int lives;

    /** Chats {@code first} to {@code first + count - 1}. */
    public Crowd(StandIn telegram, int first, int count) {
        this.telegram = telegram;
        var all = IntStream.range(first, first + count)
                .mapToObj(i -> new Head(Villages.chat(i), i))
                .toList();
        this.heads = all.stream().collect(Collectors.toMap(Head::chat, head -> head));
        this.waiting = new ConcurrentLinkedQueue<>(all);
        this.unthanked = new CountDownLatch(count);
        this.latencies = new long[count * 20];
    }

    /** @return whether all of them were thanked in time */
    public boolean run(int atOnce, Duration atMost) throws InterruptedException {
        begin(atOnce);
        return end(atMost);
    }

    public void begin(int atOnce) {
        telegram.listen(this::hears);
        IntStream.range(0, atOnce).forEach(i -> nextHead());
    }

    public boolean end(Duration atMost) throws InterruptedException {
        return unthanked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void nextHead() {
        var head = waiting.poll();
        if (head != null) {
            telegram.say(head.chat(), head.greeting());
        }
    }

    private void hears(StandIn.Heard message) {
        var head = heads.get(message.chat());
        if (head == null) {
            return;
        }
        var latency = telegram.sinceHandedOut(message.chat());
        note(message);
        var before = head.done();
        var answer = head.hears(message.text());
        if (answer.isPresent() || head.done() && !before) {
            var turn = turns.getAndIncrement();
            latencies[turn % latencies.length] = latency;
        }
        answer.ifPresent(text -> telegram.say(head.chat(), text));
        if (head.done() && !before) {
            unthanked.countDown();
            nextHead();
        }
    }

    private void note(StandIn.Heard message) {
        var all = heard.computeIfAbsent(message.chat(), c -> new ArrayList<>());
        synchronized (all) {
            all.add(message);
            restarts.put(message.chat() * 1000 + all.size(), lives);
        }
    }

    /** The program was killed: what it sent just before, it may not know of. */
    public void programDied() {
        lives++;
    }

    /** What that head says, question by question. */
    public static List<String> figures(int head) {
        return Head.figures(head);
    }

    public int turns() {
        return turns.get();
    }

    public long unthanked() {
        return unthanked.getCount();
    }

    /** Milliseconds within which that share of the turns were answered. */
    public double within(double share) {
        var all = Arrays.copyOf(latencies, Math.min(turns.get(), latencies.length));
        Arrays.sort(all);
        return all[(int) Math.min(all.length - 1, Math.floor(all.length * share))] / 1e6;
    }

    /** What heads could not make sense of, and messages that came twice though the first was confirmed without a fault. */
    public List<String> complaints() {
        var all = new ArrayList<String>();
        heads.values().forEach(head -> head.wrong().forEach(w -> all.add("head " + head.chat() + " " + w)));
        heard.forEach((chat, messages) -> all.addAll(repeats(chat, messages)));
        return all;
    }

    private List<String> repeats(long chat, List<StandIn.Heard> messages) {
        var complaints = new ArrayList<String>();
        var confirmedIn = new HashMap<String, Integer>();
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            var life = restarts.getOrDefault(chat * 1000 + i + 1, 0);
            if (life.equals(confirmedIn.get(message.text()))) {
                complaints.add("head " + chat + " heard twice without a reason: " + message.text());
            }
            if (message.told()) {
                confirmedIn.put(message.text(), life);
            }
        }
        return complaints;
    }
}
