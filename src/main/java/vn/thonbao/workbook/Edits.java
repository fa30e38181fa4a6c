package vn.thonbao.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a row says otherwise than what is on file, column by column. */
final class Edits {
    private final List<String> words = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    /** @param given absent = nothing is said, so it stays as it is */
    <T> T take(String title, Optional<T> given, T now, Function<T, String> shown) {
        if (given.isEmpty() || given.get().equals(now)) {
            return now;
        }
        note(title, shown.apply(now), shown.apply(given.get()));
        return given.get();
    }

    String take(String title, Optional<String> given, String now) {
        return take(title, given, now, Function.identity());
    }

    void note(String title, String before, String after) {
        titles.add(title);
        words.add(
                title + ": " + (before.isEmpty() ? "(trống)" : before) + " → " + (after.isEmpty() ? "(trống)" : after));
    }

    boolean none() {
        return words.isEmpty();
    }

    /** "Điện thoại: 0900 000 001 → 0900 000 002; Chức vụ: …". */
    String words() {
        return String.join("; ", words);
    }

    /** The names of the columns alone. */
    String titles() {
        return String.join("; ", titles);
    }
}
