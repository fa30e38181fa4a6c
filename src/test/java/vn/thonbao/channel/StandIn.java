package vn.thonbao.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A channel's side of the wire on this machine, over real HTTP; it fails as it is told to. */
public abstract class StandIn implements AutoCloseable {

    /** One answer in place of the right one. @param status 0 = the connection is cut */
    public record Fault(String path, int status, String body) {
        public static Fault html(String path) {
            return new Fault(path, 502, "<html>Bad Gateway</html>");
        }

        public static Fault cut(String path) {
            return new Fault(path, 0, "");
        }

        /** What was asked is done, only the answer gets lost. */
        public static Fault answerLost(String path) {
            return new Fault(path, -1, "");
        }

        /** The answer takes so long that nobody waits for it any more. */
        public static Fault slow(String path) {
            return new Fault(path, -2, "");
        }
    }

    private static final Fault LATE = new Fault("", -3, "");
    protected final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Fault> faults = new ArrayList<>();
    private final BlockingQueue<JsonNode> sent = new LinkedBlockingQueue<>();
    private final AtomicInteger taken = new AtomicInteger();

    private String unrulyAt = "";
    private Random chance = new Random(0);

    protected StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next call whose path ends so, in whatever case, goes wrong, once. */
    public synchronized void fail(Fault fault) {
        faults.add(fault);
    }

    /** From now on some of these calls fail in one way or the other, and some answers are late. */
    public synchronized void unruly(String path, Random chance) {
        this.unrulyAt = path;
        this.chance = chance;
    }

    private Optional<Fault> mishap(String path) {
        if (unrulyAt.isEmpty() || !path.endsWith(unrulyAt) || chance.nextInt(10) > 0) {
            return Optional.empty();
        }
        var kinds =
                List.of(Fault.html(path), Fault.cut(path), Fault.answerLost(path), new Fault(path, 500, "{}"), LATE);
        return Optional.of(kinds.get(chance.nextInt(kinds.size())));
    }

    protected void heard(JsonNode message) {
        taken.incrementAndGet();
        sent.add(message);
    }

    /** The next message that was sent and taken. */
    public JsonNode heard() throws InterruptedException {
        return Optional.ofNullable(sent.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("nothing was sent within 20 s"));
    }

    /** Whether nothing more is sent for so long. */
    public boolean hearsNothing(long millis) throws InterruptedException {
        return sent.poll(millis, TimeUnit.MILLISECONDS) == null;
    }

    /** Every message that was sent and taken from the start. */
    public int taken() {
        return taken.get();
    }

    /** Those of them that nobody has looked at. */
    public int heardSoFar() {
        return sent.size();
    }

    /** What is answered where nothing goes wrong. */
    public record Answer(int status, byte[] body) {
        public static Answer ok(String body) {
            return new Answer(200, body.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer refused(int status, String body) {
            return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    protected abstract Answer answer(HttpExchange call, String body) throws InterruptedException;

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            var body = text(call.getRequestBody());
            var fault = fault(call.getRequestURI().getPath());
            if (fault.isEmpty()) {
                write(call, answer(call, body));
            } else if (fault.get().equals(LATE)) {
                closed.await(300, TimeUnit.MILLISECONDS);
                write(call, answer(call, body));
            } else if (fault.get().status() > 0) {
                write(call, Answer.refused(fault.get().status(), fault.get().body()));
            } else if (fault.get().status() == -1) {
                answer(call, body);
            } else if (fault.get().status() == -2) {
                closed.await(60, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(InputStream bytes) throws IOException {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }

    private synchronized Optional<Fault> fault(String path) {
        var found = faults.stream()
                .filter(f -> path.toLowerCase(Locale.ROOT).endsWith(f.path().toLowerCase(Locale.ROOT)))
                .findFirst();
        found.ifPresent(faults::remove);
        return found.or(() -> mishap(path));
    }

    private static void write(HttpExchange call, Answer answer) throws IOException {
        call.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        call.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
