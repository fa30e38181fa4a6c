package vn.thonbao.channel;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thonbao.channel.OutgoingMessage.Attachment;

/**
 * A message in the parts a channel can take, the same way for all of them. Where there are no buttons the choices stand below
 * the text as words without numbers: "1" is a figure at one question and an item to correct at another, and one typed number
 * must never be able to mean two things.
 */
public record Rendering(List<Part> parts) {

    /**
     * @param buttons labels; only the last part has any
     * @param file if there is one, it is the whole part
     */
    public record Part(String text, List<String> buttons, Optional<Attachment> file) {
        Part(String text, List<String> buttons) {
            this(text, buttons, Optional.empty());
        }

        /** For a file that the channel refused after all. */
        Part asLink() {
            return new Part(file.map(Rendering::asLink).orElse(""), List.of());
        }
    }

    public static Rendering of(OutgoingMessage message, Capabilities can) {
        var parts = new ArrayList<Part>();
        var links = new ArrayList<String>();
        for (var file : message.files()) {
            if (can.takes(file.what())) {
                parts.add(new Part("", List.of(), Optional.of(file)));
            } else {
                links.add(asLink(file));
            }
        }
        var told = message.text() + (links.isEmpty() ? "" : "\n\n" + String.join("\n", links));
        var listed = can.buttons() ? told : told + asWords(message.choices());
        var texts = split(Normalizer.normalize(listed, Normalizer.Form.NFC), can.textLimit());
        if (!parts.isEmpty() && listed.isBlank()) {
            return new Rendering(List.copyOf(parts));
        }
        for (int i = 0; i < texts.size(); i++) {
            var buttons = can.buttons() && i == texts.size() - 1;
            parts.add(new Part(texts.get(i), buttons ? message.choices() : List.of()));
        }
        return new Rendering(List.copyOf(parts));
    }

    private static String asLink(Attachment file) {
        return "📎 " + file.what().name()
                + file.link().map(link -> ": " + link).orElse(" – kênh này không gửi được tệp");
    }

    private static String asWords(List<String> choices) {
        return choices.stream().map(choice -> "\n– " + choice).collect(Collectors.joining());
    }

    /** At a line break, else at a space, else between two characters as a reader sees them. */
    public static List<String> split(String text, int limit) {
        var parts = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > limit) {
            var cut = cut(rest, limit);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        parts.add(rest);
        return List.copyOf(parts);
    }

    /** A break in the first half would leave crumbs. */
    private static int cut(String text, int limit) {
        var line = text.lastIndexOf('\n', limit);
        if (line > limit / 2) {
            return line;
        }
        var space = text.lastIndexOf(' ', limit);
        if (space > limit / 2) {
            return space;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        var whole = characters.preceding(limit + 1);
        return whole > 0 ? whole : limit;
    }
}
