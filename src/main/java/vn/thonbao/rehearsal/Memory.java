package vn.thonbao.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.platform.json.Json;

/**
 * All that is remembered between two turns. Kept as text, as the database would: whatever gets lost on the way shows in a
 * rehearsal, not first in a village.
 */
final class Memory {

    private final Map<String, String> kept = new HashMap<>();

    void keep(Object value, Object... key) {
        kept.put(name(value.getClass(), key), Json.write(value));
    }

    void forget(Class<?> type, Object... key) {
        kept.remove(name(type, key));
    }

    <T> Optional<T> find(Class<T> type, Object... key) {
        return Optional.ofNullable(kept.get(name(type, key))).map(json -> Json.read(json, type));
    }

    private static String name(Class<?> type, Object... key) {
        return type.getSimpleName() + java.util.Arrays.toString(key);
    }
}
