package vn.thonbao.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.channel.ChannelEvent.Media;
import vn.thonbao.directory.ChatAddress;

/**
 * Telegram's updates in our words. Reads the raw tree field by field: an update that does not fit any model (a new kind of
 * message) must not hold up those behind it.
 */
final class Updates {

    static final String CHANNEL = "telegram";

    private final String bot;

    Updates(String bot) {
        this.bot = bot;
    }

    /** @return empty for what concerns nobody, and for what nobody could be answered or could recognise when it comes again */
    Optional<ChannelEvent> event(JsonNode update) {
        return read(update)
                .filter(event ->
                        !event.from().chatId().isEmpty() && !event.dedupeKey().isEmpty());
    }

    private Optional<ChannelEvent> read(JsonNode update) {
        if (update.has("message")) {
            return Optional.of(said(update, update.path("message")));
        }
        if (update.has("edited_message")) {
            return Optional.of(changed(update, update.path("edited_message")));
        }
        if (update.has("message_reaction")) {
            return put(update, update.path("message_reaction"));
        }
        if (update.has("callback_query")) {
            return Optional.of(tapped(update, update.path("callback_query")));
        }
        var change = update.path("my_chat_member");
        return moved(change).map(kind -> event(update, change, change.path("chat"), kind, "", List.of()));
    }

    /** Telegram tells all that is under the message now and was before; what was only taken away says nothing. */
    private Optional<ChannelEvent> put(JsonNode update, JsonNode reaction) {
        var before = emoji(reaction.path("old_reaction"));
        return emoji(reaction.path("new_reaction")).stream()
                .filter(sign -> !before.contains(sign))
                .findFirst()
                .map(sign -> event(update, reaction, reaction.path("chat"), Kind.REACTION, sign, List.of()));
    }

    private static List<String> emoji(JsonNode reactions) {
        var found = new ArrayList<String>();
        reactions.forEach(one -> found.add(one.path("emoji").asText()));
        found.removeIf(String::isEmpty); // a picture of one's own, or a paid star
        return found;
    }

    /** The person blocked the bot, or let it in again. */
    private static Optional<Kind> moved(JsonNode change) {
        var before = change.path("old_chat_member").path("status").asText();
        if (!isPrivate(change.path("chat"))) {
            return Optional.empty();
        }
        return switch (change.path("new_chat_member").path("status").asText()) {
            case "kicked" -> Optional.of(Kind.UNFOLLOW);
            case "member" -> Optional.of(Kind.BACK).filter(back -> before.equals("kicked"));
            default -> Optional.empty();
        };
    }

    private ChannelEvent said(JsonNode update, JsonNode message) {
        var media = media(message);
        if (!media.isEmpty()) {
            return event(
                    update,
                    message,
                    message.path("chat"),
                    Kind.FILES,
                    message.path("caption").asText(),
                    media);
        }
        if (message.has("contact")) {
            return event(update, message, message.path("chat"), Kind.CONTACT, ownPhone(message), List.of());
        }
        var text = message.path("text").asText();
        if (text.matches("(?s)/start(@\\w+)?(\\s.*)?")) {
            var code = text.replaceFirst("/\\S+", "").strip();
            return event(update, message, message.path("chat"), Kind.FOLLOW, code, List.of());
        }
        var kind = message.has("text") ? Kind.TEXT : Kind.UNSUPPORTED;
        return event(update, message, message.path("chat"), kind, plain(text), List.of());
    }

    /** Of files only the caption changes what was said; the files came with the first telling. */
    private ChannelEvent changed(JsonNode update, JsonNode message) {
        var text = message.path("text").asText(message.path("caption").asText());
        return event(update, message, message.path("chat"), Kind.EDIT, plain(text), List.of());
    }

    /** Also what an edit of the message will name; the number of the update is another one then. */
    private static String number(JsonNode message) {
        return message.path("chat").path("id").asText() + ":"
                + message.path("message_id").asText();
    }

    /** Anybody can pass on anybody's card: only one's own says who one is. */
    private static String ownPhone(JsonNode message) {
        var contact = message.path("contact");
        var own = contact.has("user_id")
                && contact.path("user_id").asLong()
                        == message.path("from").path("id").asLong();
        return own ? contact.path("phone_number").asText() : "";
    }

    /** "/bao_cao", "/bao_cao@bot" and "bao cao" are the same words. */
    private static String plain(String text) {
        var command = Pattern.compile("^/(\\w+)(@\\w+)?").matcher(text);
        return command.find() ? command.group(1).replace('_', ' ') + text.substring(command.end()) : text;
    }

    /** The message under the button may be too old to be told: a private chat has the number of its person. */
    private ChannelEvent tapped(JsonNode update, JsonNode tap) {
        var chat = tap.path("message").path("chat");
        return event(
                update,
                tap,
                chat.has("id") ? chat : tap.path("from"),
                Kind.CHOICE,
                tap.path("data").asText(),
                List.of());
    }

    private ChannelEvent event(
            JsonNode update, JsonNode part, JsonNode chat, Kind kind, String text, List<Media> media) {
        var from = part.path("from");
        var name =
                (from.path("first_name").asText() + " " + from.path("last_name").asText()).strip();
        return new ChannelEvent(
                new ChatAddress(CHANNEL, bot, chat.path("id").asText()),
                update.at("/message/message_id").isMissingNode()
                        ? update.path("update_id").asText()
                        : number(part),
                isPrivate(chat) ? ChatKind.PRIVATE : ChatKind.GROUP,
                kind,
                text,
                media,
                part.path("media_group_id").asText(),
                name,
                Instant.ofEpochSecond(part.path("date").asLong()),
                about(update, part));
    }

    /** Who quotes another's words in the same chat quotes ours: nobody else is there. */
    private static String about(JsonNode update, JsonNode part) {
        if (update.has("edited_message")) {
            return number(part);
        }
        return update.has("message_reaction")
                ? part.path("message_id").asText()
                : part.at("/reply_to_message/from/is_bot").asBoolean()
                        ? part.at("/reply_to_message/message_id").asText()
                        : "";
    }

    private static boolean isPrivate(JsonNode chat) {
        return chat.path("type").asText("private").equals("private");
    }

    /** Of a photo the largest size, which comes last. */
    private static List<Media> media(JsonNode message) {
        var sizes = message.path("photo");
        if (!sizes.isEmpty()) {
            return List.of(media(sizes.path(sizes.size() - 1), "image"));
        }
        if (message.has("document")) {
            return List.of(media(message.path("document"), "document"));
        }
        return message.has("voice") ? List.of(media(message.path("voice"), "voice")) : List.of();
    }

    private static Media media(JsonNode file, String kind) {
        return new Media(
                file.path("file_id").asText(),
                file.path("file_name").asText(),
                file.path("mime_type").asText(),
                file.path("file_size").asLong(),
                kind);
    }
}
