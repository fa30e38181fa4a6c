package vn.thonbao.understanding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One message that says of several tasks how far they are.
 *
 * @param rows by the number a task is called by, in the order of the message
 * @param others what was said of those that no number names
 * @param certain it was said that it goes for all of them ("xong hết", "còn lại chưa làm")
 * @param apart named as an exception, without a word of how far they are ("xong hết trừ 4")
 * @param unknown a number that no task is called by: then nothing else counts
 */
public record Tasks(
        Map<Integer, Reading> rows,
        Optional<Reading> others,
        boolean certain,
        Set<Integer> apart,
        Optional<Integer> unknown) {

    public Tasks {
        rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        apart = Set.copyOf(apart);
    }
}
