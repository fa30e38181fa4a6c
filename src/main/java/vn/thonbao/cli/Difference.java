package vn.thonbao.cli;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two conversations differ: "- " what the story promises, "+ " what is really said. */
final class Difference {

    private Difference() {}

    static List<String> between(String promised, String told) {
        var a = promised.lines().toList();
        var b = told.lines().toList();
        var same = longestCommon(a, b);
        var lines = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                i++;
                j++;
            } else if (j == b.size() || (i < a.size() && same[i + 1][j] >= same[i][j + 1])) {
                lines.add("- " + a.get(i++));
            } else {
                lines.add("+ " + b.get(j++));
            }
        }
        return lines;
    }

    /** How many lines the rests of both, from i and j on, have in common. */
    private static int[][] longestCommon(List<String> a, List<String> b) {
        var same = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                same[i][j] =
                        a.get(i).equals(b.get(j)) ? same[i + 1][j + 1] + 1 : Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        return same;
    }
}
