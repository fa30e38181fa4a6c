package vn.thonbao.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** For what is only remembered. */
public final class Bounded {

    private Bounded() {}

    /**
     * A map for many threads; with one more than {@code most}, what was put first is forgotten. By its last use it would be the
     * better one, but then every look writes into the map, and the collector has to go through all of it each time.
     */
    public static <K, V> Map<K, V> map(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
