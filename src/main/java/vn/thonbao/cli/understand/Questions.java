package vn.thonbao.cli.understand;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.thonbao.understanding.Question;

/** What kind of question a wording is. In the program the flow knows; a line of a batch has only the words. */
final class Questions {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,/]\\d+)*");

    private Questions() {}

    static Question kind(String wording) {
        var words = Normalizer.normalize(wording.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        if (words.contains(" hay ")) {
            return Question.KEEP_OR_CHANGE;
        }
        if (words.contains("đúng không")) {
            return words.startsWith("sửa ")
                    ? Question.CHANGE_IT
                    : words.matches(".*\\b(không có|không còn|chưa có)\\b.*")
                            ? Question.IS_THERE_NONE
                            : Question.IS_IT_RIGHT;
        }
        if (words.contains("đúng chưa")) {
            return Question.IS_IT_RIGHT;
        }
        return words.contains("nhé") ? Question.SHALL_WE : Question.IS_THERE;
    }

    /** The figures that the question showed. */
    static List<String> figures(String wording) {
        return FIGURE.matcher(wording).results().map(MatchResult::group).toList();
    }
}
