package vn.thonbao.understanding.words;

import java.util.Set;

/** Whether letters without marks can be a Vietnamese syllable at all: "trieu" can, "tirue" and "khogn" are slips. */
final class Syllable {

    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
            "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RHYMES =
            Set.of(("a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien"
                            + " ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay"
                            + " oc oe oen oeo oet oi om on ong ooc oong op ot u ua uan uang uat uay uc ue uech uen uenh"
                            + " ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt"
                            + " uyu y yem yen yet yeu")
                    .split(" "));

    private static final int LONGEST_ONSET = 3;

    private Syllable() {}

    /** @param folded lower case, no marks */
    static boolean possible(String folded) {
        for (var cut = 0; cut <= Math.min(LONGEST_ONSET, folded.length()); cut++) {
            if (ONSETS.contains(folded.substring(0, cut))
                    && RHYMES.contains(folded.substring(cut))
                    && agree(folded.substring(0, cut), folded.charAt(Math.min(cut, folded.length() - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** k, gh and ngh stand before e, i and y; c, g and ng before the others; q before u. */
    private static boolean agree(String onset, char vowel) {
        var front = "eiy".indexOf(vowel) >= 0;
        return switch (onset) {
            case "k", "gh", "ngh" -> front;
            case "c", "g", "ng" -> !front;
            case "q" -> vowel == 'u';
            default -> true;
        };
    }
}
