package vn.thonbao.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A sentence of the files, cut at its {@code {placeholders}} once and not at every message.
 *
 * @param before what stands before each name @param end what stands behind the last; without names the whole, tidy
 * @param folded its words without diacritics and signs, one blank around each
 */
record Sentence(List<String> before, List<String> names, String end, String folded) {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}%]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** All files of a whole country have fewer; then it starts anew. */
    private static final int MOST = 8_192;

    private static final Map<String, Sentence> KNOWN = new ConcurrentHashMap<>();

    static Sentence of(String text) {
        var known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        var cut = cut(text);
        KNOWN.put(text, cut);
        return cut;
    }

    private static Sentence cut(String text) {
        var before = new ArrayList<String>();
        var names = new ArrayList<String>();
        var matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            before.add(text.substring(from, matcher.start()));
            names.add(matcher.group(1));
            from = matcher.end();
        }
        var end = names.isEmpty() ? Wording.tidy(text) : text.substring(from);
        var folded = SIGNS.matcher(Folded.of(text).replace("phan tram", "%")).replaceAll(" ");
        return new Sentence(List.copyOf(before), List.copyOf(names), end, " " + folded + " ");
    }
}
