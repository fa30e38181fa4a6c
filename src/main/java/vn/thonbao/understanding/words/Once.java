package vn.thonbao.understanding.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What depends on the vocabulary and the wording of an indicator alone, worked out once instead of at every message. Holds a
 * limited number and then starts anew: a campaign has some forty wordings, a whole country a few thousand.
 */
public final class Once<K, V> {

    private static final int MOST = 4_096;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> work;

    public Once(Function<K, V> work) {
        this.work = work;
    }

    public V of(K key) {
        var there = known.get(key);
        if (there != null) {
            return there;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        var made = work.apply(key);
        known.put(key, made);
        return made;
    }
}
