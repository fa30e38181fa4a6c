package vn.thonbao.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One message that speaks of several fields.
 *
 * @param rows what was read for which field id, in the order of the message; a doubtful row is a {@link Reading.Confirm}
 * @param leftOver pieces that belong to no field: headers, greetings, foreign labels, and words nobody could read
 */
public record Paste(Map<String, Reading> rows, List<Span> leftOver) {

    public Paste {
        rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        leftOver = List.copyOf(leftOver);
    }
}
