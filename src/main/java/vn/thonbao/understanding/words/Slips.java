package vn.thonbao.understanding.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slips of the finger in the few words that decide: one letter wrong, missing, too many or swapped, or a key that stuck. Only
 * what cannot be a Vietnamese syllable is mended, or, beside a figure, what differs from a number word with its marks by one
 * letter; "5 trâu" is no 500. What was mended is never taken without a yes.
 */
final class Slips {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    private static final List<String> DENIALS = List.of("khong", "chua");

    private record Target(String key, String folded, String composed, boolean number) {}

    private final List<Target> targets = new ArrayList<>();

    /** @param numbers all number words; "không" is also a denial, and looked for everywhere */
    Slips(List<String> words, Map<String, Long> numbers) {
        for (var word : words) {
            var key = Spelling.key(word);
            var number = numbers.getOrDefault(word, 0L) > 0;
            targets.add(new Target(key, Spelling.folded(key), composed(key), number));
        }
    }

    /**
     * The word meant by one that is in no list, as its writer writes: without marks where none were typed.
     *
     * @param besideNumber a figure or a number word stands right before or behind it
     */
    Optional<String> mend(String key, boolean besideNumber) {
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = Spelling.folded(key);
        var marked = !folded.equals(key);
        var slip = !Syllable.possible(folded);
        if (!slip && !(marked && besideNumber)) {
            return Optional.empty();
        }
        var composed = composed(key);
        var once = withoutStuckKeys(folded);
        return targets.stream()
                .filter(t -> besideNumber || !t.number)
                .filter(t -> slip ? t.folded.equals(once) || near(folded, t.folded) : near(composed, t.composed))
                .findFirst()
                .map(t -> marked ? t.key : t.folded);
    }

    boolean nearDenial(String folded) {
        return DENIALS.stream().anyMatch(denial -> near(folded, denial));
    }

    /** Marks joined to their letters, so that a letter is one character. */
    private static String composed(String key) {
        return Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    private static String withoutStuckKeys(String folded) {
        var once = new StringBuilder();
        for (var i = 0; i < folded.length(); i++) {
            if (i == 0 || folded.charAt(i) != folded.charAt(i - 1)) {
                once.append(folded.charAt(i));
            }
        }
        return once.toString();
    }

    /** One letter changed, dropped or added, or two neighbours swapped; of words under four letters only swapped. */
    static boolean near(String typed, String meant) {
        var from = 0;
        while (from < Math.min(typed.length(), meant.length()) && typed.charAt(from) == meant.charAt(from)) {
            from++;
        }
        var ends = 0;
        while (ends < Math.min(typed.length(), meant.length()) - from
                && typed.charAt(typed.length() - 1 - ends) == meant.charAt(meant.length() - 1 - ends)) {
            ends++;
        }
        var left = typed.substring(from, typed.length() - ends);
        var right = meant.substring(from, meant.length() - ends);
        var swapped = left.length() == 2 && right.equals("" + left.charAt(1) + left.charAt(0));
        return swapped || meant.length() > SHORTEST && left.length() <= 1 && right.length() <= 1;
    }
}
