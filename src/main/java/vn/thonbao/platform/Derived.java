package vn.thonbao.platform;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Results that are worked out from parts which somebody else remembers: as long as those are the very same objects, so is the
 * result. Where nothing is remembered (several nodes on one database) nothing is kept here either: every part is read anew.
 *
 * @param <K> what a result is about
 */
public final class Derived<K, V> {

    private record Known<V>(Object[] parts, V result) {
        boolean isOf(Object[] others) {
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != others[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final boolean alone;
    private final Map<K, Known<V>> known;

    /** @param most results; with one more, the one that was worked out longest ago is forgotten */
    public Derived(Settings settings, int most) {
        this.alone = settings.sqlite();
        this.known = Bounded.map(most);
    }

    /**
     * @param work a pure function of key and parts, whose result nobody changes
     * @param parts always as many, in the same order; none of them changes in place
     */
    public V of(K key, Supplier<V> work, Object... parts) {
        if (!alone) {
            return work.get();
        }
        var there = known.get(key);
        if (there != null && there.isOf(parts)) {
            return there.result();
        }
        var result = work.get();
        synchronized (known) {
            known.remove(key); // it is the newest now
            known.put(key, new Known<>(parts, result));
        }
        return result;
    }
}
