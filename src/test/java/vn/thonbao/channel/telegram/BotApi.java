package vn.thonbao.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.Fixture;
import vn.thonbao.channel.StandIn;

/** Telegram's side of the wire on this machine: keeps updates until an offset confirms them. */
final class BotApi extends StandIn {

    static final String TOKEN = "4711:made-up-secret";
    static final String SEND = "/sendmessage";
    static final String UPDATES = "/getupdates";

    private final List<JsonNode> updates = new ArrayList<>();
    private final BlockingQueue<String> tapsAnswered = new LinkedBlockingQueue<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> told = new ConcurrentHashMap<>();
    private long next = 7001;
    private volatile String webhook = "";
    private int messages;

    static Fault refusal(String path, int status, String rest) {
        return new Fault(path, status, "{\"ok\":false,\"error_code\":" + status + rest + "}");
    }

    /** The program's Telegram is this one. */
    void joins(DynamicPropertyRegistry settings) {
        settings.add("thonbao.telegram.token", () -> TOKEN);
        settings.add("thonbao.telegram.api-url", this::address);
    }

    /** @return the number of the message */
    long says(long chat, String text) {
        return message(chat, "\"text\":\"" + text + "\"");
    }

    /** @param fields what the message is made of, as JSON without braces */
    synchronized long message(long chat, String fields) {
        update("\"message\":" + message(chat, next, fields));
        return next - 1;
    }

    void changes(long chat, long message, String text) {
        update("\"edited_message\":" + message(chat, message, "\"edit_date\":1790000009,\"text\":\"" + text + "\""));
    }

    private static String message(long chat, long id, String fields) {
        return """
                {"message_id":%d,"date":1790000000,"from":{"id":%d,"is_bot":false,"first_name":"Hùng"},
                "chat":{"id":%d,"type":"private"},%s}""".formatted(id, chat, chat, fields);
    }

    void taps(long chat, String id, String data) {
        update("""
                "callback_query":{"id":"%s","from":{"id":%d,"is_bot":false,"first_name":"Hùng"},"data":"%s"}""".formatted(id, chat, data));
    }

    /** @param rest of the update after its id, which is counted here */
    synchronized void update(String rest) {
        updates.add(json.readTree("{\"update_id\":" + next++ + "," + rest + "}"));
        notifyAll();
    }

    /** After a week without updates Telegram counts from anywhere. */
    synchronized void countsFrom(long number) {
        next = number;
    }

    /** Somebody set it before. */
    void callsAt(String address) {
        webhook = address;
    }

    String callsAt() {
        return webhook;
    }

    /** What lies at Telegram under this file_id. */
    void file(String id, byte[] bytes) {
        files.put(id, bytes);
    }

    /** What was told by this method, in lower case, last. */
    Optional<JsonNode> told(String method) {
        return Optional.ofNullable(told.get(method));
    }

    String tapAnswered() throws InterruptedException {
        return String.valueOf(tapsAnswered.poll(20, TimeUnit.SECONDS));
    }

    @Override
    protected Answer answer(HttpExchange call, String body) throws InterruptedException {
        var path = call.getRequestURI().getPath();
        var last = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/file/bot" + TOKEN + "/")) {
            return Optional.ofNullable(files.get(last))
                    .map(bytes -> new Answer(200, bytes))
                    .orElse(Answer.refused(404, "{\"ok\":false,\"error_code\":404}"));
        }
        if (last.equals("getUpdates") && !webhook.isEmpty()) {
            return Answer.refused(409, Fixture.named("telegram/answer-conflict"));
        }
        var type = String.valueOf(call.getRequestHeaders().getFirst("Content-Type"));
        if (type.startsWith("multipart/")) {
            heard(json.createObjectNode()
                    .put("uploaded", last.toLowerCase(Locale.ROOT))
                    .put("body", body));
            return Answer.ok("{\"ok\":true,\"result\":{\"message_id\":1,\"date\":1790000000,"
                    + "\"chat\":{\"id\":42,\"type\":\"private\"}}}");
        }
        return path.startsWith("/bot" + TOKEN + "/")
                ? Answer.ok(
                        "{\"ok\":true,\"result\":" + result(last.toLowerCase(Locale.ROOT), json.readTree(body)) + "}")
                : Answer.refused(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    }

    private String result(String method, JsonNode asked) throws InterruptedException {
        told.put(method, asked);
        return switch (method) {
            case "getupdates" -> poll(asked.path("offset").asLong());
            case "getme" -> "{\"id\":4711,\"is_bot\":true,\"username\":\"anhai_bot\"}";
            case "getwebhookinfo" -> "{\"url\":\"" + webhook + "\",\"pending_update_count\":0}";
            case "setwebhook", "deletewebhook" -> {
                webhook = asked.path("url").asString("");
                yield "true";
            }
            case "getfile" ->
                "{\"file_id\":\"x\",\"file_path\":\"photos/"
                        + asked.path("file_id").asString() + "\"}";
            case "sendmessage" -> {
                heard(asked);
                yield "{\"message_id\":" + ++messages
                        + ",\"date\":1790000000,\"chat\":{\"id\":42,\"type\":\"private\"}}";
            }
            case "answercallbackquery" -> {
                tapsAnswered.add(asked.path("callback_query_id").asString());
                yield "true";
            }
            default -> "true";
        };
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
}
