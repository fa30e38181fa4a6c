package vn.thonbao.channel.zalooa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.channel.ChannelEvent.Media;
import vn.thonbao.directory.ChatAddress;

/** Zalo's events in our words, read field by field. A tapped button comes as the text it carries. */
final class Events {

    static final String CHANNEL = "zalooa";

    private final String app;

    Events(String app) {
        this.app = app;
    }

    /**
     * @return empty for what concerns nobody: receipts, who joins a group; and details that a person filled into a form, since
     *     anybody can write a head's number there
     */
    Optional<ChannelEvent> event(JsonNode told) {
        var name = told.path("event_name").asString("");
        if (name.startsWith("user_send_group")) {
            return said(told, Kind.TEXT, ChatKind.GROUP, Recipient.group(recipient(told)));
        }
        if (name.startsWith("anonymous_send_")) {
            var conversation = told.path("message").path("conversation_id").asString("");
            return said(told, Kind.TEXT, ChatKind.GROUP, Recipient.visitor(sender(told), conversation));
        }
        if (name.startsWith("user_send_")) {
            return said(told, kind(name), sender(told));
        }
        return switch (name) {
            case "follow" -> said(told, Kind.FOLLOW, follower(told));
            case "unfollow" -> said(told, Kind.UNFOLLOW, follower(told));
            default -> name.startsWith("oa_send_") ? said(told, Kind.ECHO, recipient(told)) : Optional.empty();
        };
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "user_send_text" -> Kind.TEXT;
            case "user_send_image", "user_send_file", "user_send_audio" -> Kind.FILES;
            default -> Kind.UNSUPPORTED;
        };
    }

    private static String sender(JsonNode told) {
        return told.path("sender").path("id").asString("");
    }

    private static String follower(JsonNode told) {
        return told.path("follower").path("id").asString("");
    }

    private static String recipient(JsonNode told) {
        return told.path("recipient").path("id").asString("");
    }

    private Optional<ChannelEvent> said(JsonNode told, Kind kind, String person) {
        return said(told, kind, ChatKind.PRIVATE, person);
    }

    private Optional<ChannelEvent> said(JsonNode told, Kind kind, ChatKind where, String person) {
        if (person.isEmpty()) {
            return Optional.empty();
        }
        var media = kind == Kind.FILES ? media(told) : List.<Media>of();
        return Optional.of(new ChannelEvent(
                new ChatAddress(CHANNEL, app, person),
                key(told, person),
                where,
                kind == Kind.FILES && media.isEmpty() ? Kind.UNSUPPORTED : kind,
                told.path("message").path("text").asString("").replaceFirst("^/(\\w+)", "$1"),
                media,
                "",
                moment(told)));
    }

    /** Repeats carry the same one. Follow and unfollow have no message. */
    private static String key(JsonNode told, String person) {
        var message = told.path("message").path("msg_id").asString("");
        return message.isEmpty()
                ? told.path("event_name").asString("") + ":" + person + ":"
                        + told.path("timestamp").asString("")
                : message;
    }

    private static Instant moment(JsonNode told) {
        var millis = told.path("timestamp").asString("");
        return millis.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : Instant.EPOCH;
    }

    private static List<Media> media(JsonNode told) {
        var attachments = told.path("message").path("attachments").spliterator();
        return StreamSupport.stream(attachments, false).flatMap(Events::medium).toList();
    }

    private static Stream<Media> medium(JsonNode attachment) {
        var payload = attachment.path("payload");
        var url = payload.path("url").asString("");
        return url.isEmpty()
                ? Stream.empty()
                : Stream.of(new Media(
                        url,
                        payload.path("name").asString(""),
                        "",
                        payload.path("size").asLong(0),
                        switch (attachment.path("type").asString("")) {
                            case "image" -> "image";
                            case "audio" -> "voice";
                            default -> "document";
                        }));
    }
}
