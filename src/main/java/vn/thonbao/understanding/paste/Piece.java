package vn.thonbao.understanding.paste;

import java.util.Set;
import vn.thonbao.understanding.Field;

/**
 * A stretch of a paste that speaks of one thing.
 *
 * @param fields those its name may mean; none when it has no name
 * @param from its first token; {@code valueFrom}, {@code valueTo} where the value stands, without the name
 * @param glossed the name says what kind is meant ("tỷ lệ …", "số …"), "" when it does not
 * @param near the name is only almost one
 */
record Piece(Set<Field> fields, int from, int to, int valueFrom, int valueTo, String glossed, boolean near) {

    static Piece nameless(int from, int to) {
        return new Piece(Set.of(), from, to, from, to, "", false);
    }

    Piece longerTo(int end) {
        return new Piece(fields, from, end, valueFrom, end, glossed, near);
    }
}
