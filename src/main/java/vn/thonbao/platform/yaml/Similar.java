package vn.thonbao.platform.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Similar {

    private Similar() {}

    /** Ready to be put behind a mistake: "; có phải "version"?", or nothing when no known word is near. */
    public static String suggestion(String word, Collection<String> known) {
        return to(word, known).map(near -> "; có phải \"" + near + "\"?").orElse("");
    }

    /** At most a third of the letters may differ; among equals the first in the alphabet. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(k -> distance(word, k) <= Math.max(1, Math.max(word.length(), k.length()) / 3))
                .min(Comparator.comparing((String k) -> distance(word, k)).thenComparing(k -> k));
    }

    /** Damerau and Levenshtein: letters changed, left out, added, or swapped with their neighbour. */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        var same = a.charAt(i - 1) == b.charAt(j - 1);
        var least = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
