package vn.thonbao.workbook.file;

import java.util.regex.Pattern;

/**
 * A text that begins like a formula could run as one when the sheet is saved as CSV and opened again. It is written with an
 * apostrophe before it, which is taken off again when it is read: nothing is lost on the way.
 */
final class Harmless {
    private static final Pattern LIVE = Pattern.compile("(?s)'*[=+\\-@\\t].*");
    /** "+84 912 345 678" and "-5" are reckoned to nothing else. */
    private static final Pattern ONLY_DIGITS = Pattern.compile("[+-]?[0-9][0-9 .,-]*");

    private Harmless() {}

    static String written(String text) {
        return LIVE.matcher(text).matches() && !ONLY_DIGITS.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String text) {
        return text.startsWith("'") && LIVE.matcher(text).matches() ? text.substring(1) : text;
    }
}
