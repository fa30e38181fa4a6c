package vn.thonbao.channel.zalobot;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.channel.ChannelEvent.Media;
import vn.thonbao.directory.ChatAddress;

/** Zalo's updates in our words: flat or wrapped in {@code result}, as both are seen; read field by field. */
final class Updates {

    static final String CHANNEL = "zalobot";

    private final String bot;

    Updates(String bot) {
        this.bot = bot;
    }

    /** @return empty for what concerns nobody */
    Optional<ChannelEvent> event(JsonNode told) {
        var update = told.has("result") ? told.path("result") : told;
        var message = update.path("message");
        return chatId(message).isEmpty() ? Optional.empty() : Optional.of(event(update, message));
    }

    private ChannelEvent event(JsonNode update, JsonNode message) {
        var name = update.path("event_name").asString("");
        var media = media(message);
        return new ChannelEvent(
                new ChatAddress(CHANNEL, bot, chatId(message)),
                key(name, message),
                isGroup(message) ? ChatKind.GROUP : ChatKind.PRIVATE,
                kind(name, message, media),
                text(message),
                media.stream().toList(),
                message.path("from").path("display_name").asString(""),
                Instant.ofEpochMilli(message.path("date").asLong(0)));
    }

    /** Of events without any content the platform does not promise an id. */
    private static String key(String name, JsonNode message) {
        var id = message.path("message_id").asString("");
        return name + ":"
                + (id.isEmpty() ? chatId(message) + ":" + message.path("date").asLong(0) : id);
    }

    private static Kind kind(String name, JsonNode message, Optional<Media> media) {
        if (message.path("from").path("is_bot").asBoolean(false)) {
            return Kind.ECHO;
        }
        if (media.isPresent()) {
            return Kind.FILES;
        }
        return name.equals("message.text.received") && !text(message).isEmpty() ? Kind.TEXT : Kind.UNSUPPORTED;
    }

    /** "/nop" and "nop" are one word. */
    private static String text(JsonNode message) {
        return Stream.of("text", "caption")
                .map(field -> message.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("")
                .replaceFirst("^/(\\w+)", "$1");
    }

    private static String chatId(JsonNode message) {
        return message.path("chat")
                .path("id")
                .asString(message.path("from").path("id").asString(""));
    }

    private static boolean isGroup(JsonNode message) {
        return message.path("chat").path("chat_type").asString("").equals("GROUP")
                || chatId(message).startsWith("zgr-");
    }

    /** The documents call it {@code photo}, the platform {@code photo_url}. */
    private static Optional<Media> media(JsonNode message) {
        return Stream.of("photo_url", "photo", "voice_url")
                .filter(field -> !message.path(field).asString("").isEmpty())
                .map(field -> new Media(
                        message.path(field).asString(""), "", "", 0, field.equals("voice_url") ? "voice" : "image"))
                .findFirst();
    }
}
