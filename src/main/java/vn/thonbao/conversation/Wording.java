package vn.thonbao.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the sentences of the files into what one person reads. */
final class Wording {

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /** Words that files write small and that may open a sentence. */
    private static final Set<String> CAPITALISED = Set.of("you", "you_name", "we");

    static final int LONGEST_BUTTON = 20;

    private final Phrases phrases;
    private final Map<String, String> words;

    Wording(Phrases phrases, Map<String, String> words) {
        this.phrases = phrases;
        this.words = words;
    }

    /** @param pairs placeholder, value, placeholder, value … */
    String say(String key, String... pairs) {
        if (pairs.length == 0) {
            return fill(phrases.text(key), Map.of());
        }
        var more = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            more.put(pairs[i], pairs[i + 1]);
        }
        return fill(phrases.text(key), more);
    }

    String button(String key) {
        return say("button." + key);
    }

    /** A button with something in it, or its plain form when that would not fit on a button. */
    String button(String key, String placeholder, String value) {
        var label = say("button." + key, placeholder, value);
        return label.length() <= LONGEST_BUTTON ? label : button(key + "_plain");
    }

    /** @throws IllegalArgumentException for a placeholder nobody supplied: the proofreader lets no such text pass */
    String fill(String text, Map<String, String> more) {
        var sentence = Sentence.of(text);
        if (sentence.names().isEmpty()) {
            return sentence.end();
        }
        var out = new StringBuilder();
        for (int i = 0; i < sentence.names().size(); i++) {
            out.append(sentence.before().get(i));
            var name = sentence.names().get(i);
            var value = more.containsKey(name) ? more.get(name) : words.get(name);
            if (value == null) {
                throw new IllegalArgumentException("nothing stands for {" + name + "} in: " + text);
            }
            out.append(CAPITALISED.contains(name) && opensASentence(out) ? capital(value) : value);
        }
        return tidy(out.append(sentence.end()).toString());
    }

    /** Lines whose words were empty vanish, and so do their spaces. */
    static String tidy(String filled) {
        var single = filled.contains("  ") ? SPACES.matcher(filled).replaceAll(" ") : filled;
        return (single.indexOf('\n') < 0 ? single : withoutEmptyLines(single)).trim();
    }

    private static String withoutEmptyLines(String text) {
        var lines = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                while (!lines.isEmpty() && blank(lines.charAt(lines.length() - 1))) {
                    lines.setLength(lines.length() - 1);
                }
                while (i + 1 < text.length() && blank(text.charAt(i + 1))) {
                    i++;
                }
                lines.append('\n');
            } else {
                lines.append(text.charAt(i));
            }
        }
        return lines.toString();
    }

    private static boolean blank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean opensASentence(StringBuilder before) {
        var end = before.length();
        while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
            end--;
        }
        return end == 0 || before.charAt(before.length() - 1) == '\n' || ".?!".indexOf(before.charAt(end - 1)) >= 0;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
