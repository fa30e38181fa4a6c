package vn.thonbao.channel.zalobot;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.Fixture;
import vn.thonbao.channel.StandIn;

/** Hands out one update at a time and forgets it; answers 200 with {@code ok:false} when it refuses. */
public final class ZaloBotPlatform extends StandIn {

    public static final String TOKEN = "8150:made-up-zalo-secret";
    public static final String SEND = "/sendMessage";

    private final List<String> updates = new ArrayList<>();
    private Optional<Random> mixedUp = Optional.empty();
    private final BlockingQueue<JsonNode> webhooks = new LinkedBlockingQueue<>();
    private volatile Set<String> refused = Set.of();
    private volatile boolean hasWebhook;
    private int messages;

    /** The program's Zalo Bot is this one. */
    void joins(DynamicPropertyRegistry settings) {
        settings.add("thonbao.zalo-bot.token", () -> TOKEN);
        settings.add("thonbao.zalo-bot.api-url", this::address);
    }

    static Fault refusal(String path, int code, String description) {
        return new Fault(
                path, 200, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    /** A text of somebody, in the flat shape. */
    public static String said(String chat, String id, String text) {
        return Fixture.named("zalobot/text-flat")
                .replace("0123456789abcdef0042", chat)
                .replace("m-text-1", id)
                .replace("Tổ 5: 12 hộ", text);
    }

    public synchronized void update(String update) {
        updates.add(update);
        notifyAll();
    }

    BlockingQueue<JsonNode> webhooks() {
        return webhooks;
    }

    @Override
    protected Answer answer(HttpExchange call, String body) throws InterruptedException {
        var path = call.getRequestURI().getPath();
        if (path.startsWith("/photo/")) {
            return Answer.ok("GIF89a made up " + path);
        }
        if (!path.startsWith("/bot" + TOKEN + "/")) {
            return Answer.ok("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        }
        return Answer.ok(said(path, body));
    }

    private String said(String path, String body) throws InterruptedException {
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "getUpdates":
                return next();
            case "sendMessage", "sendPhoto":
                var message = json.readTree(body);
                if (refuses(message.path("chat_id").asString())) {
                    return Fixture.named("zalobot/answer-internal");
                }
                heard(message);
                return "{\"ok\":true,\"result\":{\"message_id\":\"z" + ++messages + "\",\"date\":1790000000000}}";
            case "deleteWebhook":
                hasWebhook = false;
                return "{\"ok\":true,\"result\":{}}";
            case "setWebhook":
                webhooks.add(json.readTree(body));
                return "{\"ok\":true,\"result\":{}}";
            default:
                return "{\"ok\":true,\"result\":{}}";
        }
    }

    /** Updates come in any order, some twice. */
    public synchronized void mixUp(Random chance) {
        mixedUp = Optional.of(chance);
    }

    /** From now on these chats, and no others, are answered 403. */
    void refuses(Set<String> chats) {
        refused = chats;
    }

    boolean refuses(String chat) {
        return refused.contains(chat);
    }

    /** Somebody set one: until it is taken away, asking quietly yields nothing. */
    void hasWebhook() {
        hasWebhook = true;
    }

    private synchronized String next() throws InterruptedException {
        if (updates.isEmpty() || hasWebhook) {
            wait(300);
        }
        if (updates.isEmpty() || hasWebhook) {
            return Fixture.named("zalobot/answer-idle");
        }
        var update = updates.remove(
                (int) mixedUp.map(chance -> chance.nextInt(updates.size())).orElse(0));
        mixedUp.filter(chance -> chance.nextInt(4) == 0).ifPresent(again -> updates.add(update));
        return "{\"ok\":true,\"result\":" + update + "}";
    }
}
