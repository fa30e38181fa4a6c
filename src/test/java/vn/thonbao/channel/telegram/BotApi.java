package vn.thonbao.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Telegram's side of the wire on this machine: keeps updates until an offset confirms them, and fails as it is told to. */
final class BotApi implements AutoCloseable {

    static final String TOKEN = "4711:made-up-secret";

    /** One answer in place of the right one. @param status 0 = the connection is cut */
    record Fault(String method, int status, String body) {
        static Fault refusal(String method, int status, String rest) {
            return new Fault(method, status, "{\"ok\":false,\"error_code\":" + status + rest + "}");
        }
    }

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> updates = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final BlockingQueue<JsonNode> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> tapsAnswered = new LinkedBlockingQueue<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> told = new ConcurrentHashMap<>();
    private long next = 7001;
    private int messages;

    BotApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param rest of the update after its id, which is counted here */
    synchronized void update(String rest) {
        updates.add(json.readTree("{\"update_id\":" + next++ + "," + rest + "}"));
        notifyAll();
    }

    /** What lies at Telegram under this file_id. */
    void file(String id, byte[] bytes) {
        files.put(id, bytes);
    }

    synchronized void fail(Fault fault) {
        faults.add(fault);
    }

    /** The next message that was sent and acknowledged. */
    JsonNode heard() throws InterruptedException {
        return Optional.ofNullable(sent.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("nothing was sent within 20 s"));
    }

    /** What was told by this method, in lower case, last. */
    Optional<JsonNode> told(String method) {
        return Optional.ofNullable(told.get(method));
    }

    boolean hearsNothing(long millis) throws InterruptedException {
        return sent.poll(millis, TimeUnit.MILLISECONDS) == null;
    }

    String tapAnswered() throws InterruptedException {
        return String.valueOf(tapsAnswered.poll(20, TimeUnit.SECONDS));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.startsWith("/file/bot" + TOKEN + "/")) {
                file(exchange, path.substring(path.lastIndexOf('/') + 1));
                return;
            }
            var asked = json.readTree(exchange.getRequestBody().readAllBytes());
            if (!path.startsWith("/bot" + TOKEN + "/")) {
                answer(exchange, 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
                return;
            }
            var method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            var fault = fault(method);
            if (fault.isEmpty()) {
                answer(exchange, 200, "{\"ok\":true,\"result\":" + result(method, asked) + "}");
            } else if (fault.get().status() > 0) {
                answer(exchange, fault.get().status(), fault.get().body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void file(HttpExchange exchange, String id) throws IOException {
        var fault = fault("file");
        var bytes = files.get(id);
        if (fault.isPresent() || bytes == null) {
            answer(exchange, fault.map(Fault::status).orElse(404), "{\"ok\":false,\"error_code\":404}");
            return;
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private synchronized Optional<Fault> fault(String method) {
        var found = faults.stream().filter(f -> f.method().equals(method)).findFirst();
        found.ifPresent(faults::remove);
        return found;
    }

    private String result(String method, JsonNode asked) throws InterruptedException {
        switch (method) {
            case "getupdates":
                return poll(asked.path("offset").asLong());
            case "getme":
                return "{\"id\":4711,\"is_bot\":true,\"username\":\"anhai_bot\"}";
            case "setwebhook":
            case "setmycommands":
                told.put(method, asked);
                return "true";
            case "getfile":
                return "{\"file_id\":\"x\",\"file_path\":\"photos/"
                        + asked.path("file_id").asString() + "\"}";
            case "sendmessage":
                sent.add(asked);
                return "{\"message_id\":" + ++messages
                        + ",\"date\":1790000000,\"chat\":{\"id\":42,\"type\":\"private\"}}";
            case "answercallbackquery":
                tapsAnswered.add(asked.path("callback_query_id").asString());
                return "true";
            default:
                return "true";
        }
    }

    private synchronized String poll(long offset) throws InterruptedException {
        if (offset > 0) {
            updates.removeIf(u -> u.path("update_id").asLong() < offset);
        }
        if (updates.isEmpty()) {
            wait(300);
        }
        return updates.toString();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
