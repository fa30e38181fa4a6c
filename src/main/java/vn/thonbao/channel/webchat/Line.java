package vn.thonbao.channel.webchat;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.thonbao.channel.Content;

/**
 * One message as a page shows it.
 *
 * @param key the browser's own key of what it sent; empty for what the bot said
 * @param newDay whether the message before it is of another day
 */
record Line(
        long id,
        boolean fromHead,
        String key,
        String text,
        List<String> choices,
        List<ShownFile> files,
        ZonedDateTime at,
        boolean newDay) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", Locale.forLanguageTag("vi"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    Line onNewDay(boolean isNew) {
        return new Line(id, fromHead, key, text, choices, files, at, isNew);
    }

    public String day() {
        return DAY.format(at);
    }

    public String time() {
        return TIME.format(at);
    }

    /** For machines: the {@code datetime} of an HTML {@code time}. */
    public String moment() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    /** @param shown whether browsers can draw it; else it is a link */
    record ShownFile(String sha256, String name, String size, boolean shown) {

        private static final Set<String> DRAWN = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

        static ShownFile of(Content.IncomingFile file) {
            return new ShownFile(
                    file.sha256(), file.name(), Notice.megabytes(file.size()), DRAWN.contains(file.mediaType()));
        }
    }
}
