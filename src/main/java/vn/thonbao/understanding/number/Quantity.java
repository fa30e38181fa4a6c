package vn.thonbao.understanding.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.thonbao.understanding.Doubt;

/**
 * A number as said, before its unit is known to the field.
 *
 * @param readings likeliest first; empty when no number is written like that
 * @param open the readings differ by a separator only, and the field may decide
 * @param scale the largest number word that multiplied (triệu: 1 000 000), 1 when none did
 * @param range "bảy tám hộ": two ends, and neither may be taken
 * @param end the token behind it
 */
public record Quantity(
        List<BigDecimal> readings,
        boolean open,
        Optional<Doubt> doubt,
        long scale,
        boolean range,
        boolean spelled,
        int end) {

    public Quantity {
        readings = List.copyOf(readings);
    }

    public boolean malformed() {
        return readings.isEmpty();
    }

    public Quantity map(UnaryOperator<BigDecimal> change) {
        return with(readings.stream().map(change).toList());
    }

    public Quantity with(List<BigDecimal> changed) {
        return new Quantity(changed, open, doubt, scale, range, spelled, end);
    }

    /** "15 đến 16 triệu": the scale was said once, at the end. */
    public Quantity scaledLike(Quantity other) {
        return scale == 1 && other.scale > 1
                ? new Quantity(
                        readings.stream()
                                .map(v -> v.multiply(BigDecimal.valueOf(other.scale)))
                                .toList(),
                        false,
                        doubt,
                        other.scale,
                        range,
                        spelled,
                        end)
                : this;
    }

    public Quantity doubted(Doubt why) {
        return new Quantity(readings, open, Optional.of(doubt.orElse(why)), scale, range, spelled, end);
    }

    public Quantity closed() {
        return new Quantity(readings, false, doubt, scale, range, spelled, end);
    }

    public Quantity endingAt(int token) {
        return new Quantity(readings, open, doubt, scale, range, spelled, token);
    }
}
