package vn.thonbao.understanding;

import java.util.List;
import java.util.Map;

/**
 * The words of the reader, from {@code conversation-flows/vocabulary.yaml}; a local word is added there, without a release.
 *
 * @param lists the list's name (politeness, negation, yes, no, approximately …) to its phrases, as typed with diacritics
 * @param numerals word to the number it stands for ("hai" 2, "nghìn" 1000)
 * @param units unit to its spellings and, by dimension, its factor
 * @param commands the phrases of each {@link Command}
 */
public record Vocabulary(
        Map<String, List<String>> lists,
        Map<String, Long> numerals,
        List<UnitWord> units,
        Map<Command, List<String>> commands) {

    /**
     * @param dimension what may be converted into what: "share", "money", "area", "count:hộ" …
     * @param factor how many of the dimension's base one of these is, as a plain decimal
     */
    public record UnitWord(String unit, List<String> spellings, String dimension, String factor) {}
}
