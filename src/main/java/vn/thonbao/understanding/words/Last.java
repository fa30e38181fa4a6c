package vn.thonbao.understanding.words;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made last, in case the very same is asked for again: one turn of a conversation asks a dozen questions of one
 * message. Holds one thing only, so nothing is kept that nobody needs. Threads may race; they only work twice.
 */
public final class Last<K, V> {

    private record Known<K, V>(K key, V made) {}

    private final Function<K, V> work;
    private volatile @Nullable Known<K, V> known;

    public Last(Function<K, V> work) {
        this.work = work;
    }

    public V of(K key) {
        var there = known;
        if (there != null && there.key().equals(key)) {
            return there.made();
        }
        var made = work.apply(key);
        known = new Known<>(key, made);
        return made;
    }
}
