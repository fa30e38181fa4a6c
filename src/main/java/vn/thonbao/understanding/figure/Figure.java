package vn.thonbao.understanding.figure;

import java.util.Optional;
import vn.thonbao.understanding.Vocabulary.UnitWord;
import vn.thonbao.understanding.number.Quantity;

/**
 * A figure of a message with all that stands close to it.
 *
 * @param from first token; {@code to} the token behind the figure and its unit
 * @param second the denominator of a share or the upper end of a range
 * @param per what the unit is counted over, as said ("/tháng")
 */
record Figure(
        Quantity quantity,
        Optional<UnitWord> unit,
        int from,
        int to,
        Join join,
        Optional<Quantity> second,
        Role role,
        boolean negative,
        Optional<String> per) {

    enum Join {
        ALONE,
        SHARE,
        RANGE
    }

    /** What the figure says: the state of things, or something about it. */
    enum Role {
        LEVEL,
        RISE,
        FALL,
        /** The figure of the period before, said again. */
        BEFORE,
        WITHDRAWN,
        /** In brackets or after "trong đó". */
        PART,
        /** "đạt 100% chỉ tiêu": how far a target was met. */
        TARGET
    }

    Figure as(Role other) {
        return new Figure(quantity, unit, from, to, join, second, other, negative, per);
    }

    Figure as(Quantity other) {
        return new Figure(other, unit, from, to, join, second, role, negative, per);
    }

    boolean change() {
        return role == Role.RISE || role == Role.FALL;
    }

    boolean percent() {
        return unit.filter(u -> u.dimension().equals("share")).isPresent();
    }
}
