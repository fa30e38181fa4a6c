package vn.thonbao.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the sentences of the files into what one person reads. */
final class Wording {

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\n\\s*");

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
    private static String tidy(String filled) {
        var single = filled.contains("  ") ? SPACES.matcher(filled).replaceAll(" ") : filled;
        return (single.indexOf('\n') < 0 ? single : EMPTY_LINES.matcher(single).replaceAll("\n")).trim();
    }

    private static boolean opensASentence(StringBuilder before) {
        var said = before.toString().stripTrailing();
        return said.isEmpty()
                || before.charAt(before.length() - 1) == '\n'
                || ".?!".indexOf(said.charAt(said.length() - 1)) >= 0;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
