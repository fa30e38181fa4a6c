package vn.thonbao.understanding.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic over all that a number may mean, reading by reading; the likeliest stay with the likeliest. */
final class Readings {

    private Readings() {}

    static List<BigDecimal> plus(List<BigDecimal> left, List<BigDecimal> right) {
        var sums = new ArrayList<BigDecimal>();
        for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
            sums.add(left.get(Math.min(i, left.size() - 1)).add(right.get(Math.min(i, right.size() - 1))));
        }
        return sums;
    }

    static List<BigDecimal> times(List<BigDecimal> readings, long factor) {
        return readings.stream()
                .map(r -> r.multiply(BigDecimal.valueOf(factor)))
                .toList();
    }
}
