package vn.thonbao.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thonbao.submission.Total;

/** An agency's numbers as they were on a day. Its names are part of what is stored. */
public record Snapshot(List<Of> periods) {

    /** @param sums by number of the indicator */
    public record Of(long period, Standing.Counts counts, Map<Long, Sum> sums) {}

    /** A total with its coverage. */
    public record Sum(
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            int covered,
            int base) {

        static Sum of(Total total) {
            return new Sum(total.value(), total.numerator(), total.denominator(), total.covered(), total.base());
        }
    }

    static Snapshot of(List<Standing> standings) {
        return new Snapshot(standings.stream()
                .map(s -> new Of(
                        s.period().id().value(),
                        s.counts(),
                        s.lines().stream()
                                .collect(Collectors.toMap(
                                        line -> line.indicator().id().value(), line -> Sum.of(line.total())))))
                .toList());
    }

    Optional<Of> of(Standing standing) {
        return periods.stream()
                .filter(of -> of.period() == standing.period().id().value())
                .findFirst();
    }
}
