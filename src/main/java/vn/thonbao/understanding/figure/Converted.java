package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Vocabulary.UnitWord;
import vn.thonbao.understanding.number.Quantity;

/**
 * The readings of a figure in the unit of the field.
 *
 * @param open they differ by a separator, the conventional one first, and the field may decide
 */
record Converted(List<BigDecimal> values, boolean open, Optional<Doubt> doubt) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    /** Less than a thousandth of the unit asked for ("98 nghìn" in a field of tỷ) was hardly meant as said. */
    private static final BigDecimal LEAST = new BigDecimal("0.001");
    /** Nobody collects less than this in đồng: a bare "15" means triệu, a bare "15500" nghìn. */
    private static final BigDecimal FEW_DONG = BigDecimal.valueOf(100_000);

    /** Empty when the figure is of another dimension than the field. */
    static Optional<Converted> of(Figure figure, Measure measure, Field field) {
        var unit = figure.unit();
        var quantity = figure.negative() ? figure.quantity().map(BigDecimal::negate) : figure.quantity();
        if (unit.isEmpty()) {
            return Optional.of(overPeriod(
                    measure.money() ? bareMoney(quantity, measure, field) : bare(quantity, measure, field),
                    figure,
                    measure));
        }
        if (!measure.same(unit.get())) {
            return Optional.empty();
        }
        return Optional.of(overPeriod(measured(quantity, unit.get(), measure), figure, measure));
    }

    private static Converted bare(Quantity quantity, Measure measure, Field field) {
        if (measure.percent()
                && field.previous()
                        .filter(p -> p.compareTo(BigDecimal.valueOf(50)) > 0)
                        .isPresent()
                && quantity.readings().get(0).compareTo(BigDecimal.ONE) < 0
                && quantity.readings().get(0).signum() > 0) {
            var ratio = quantity.readings().get(0);
            return new Converted(List.of(ratio.movePointRight(2), ratio), false, Optional.of(Doubt.SCALED));
        }
        return new Converted(quantity.readings(), quantity.open(), quantity.doubt());
    }

    private static Converted measured(Quantity quantity, UnitWord unit, Measure measure) {
        var several = Measure.factors(unit).size() > 1 && !measure.unit().equals(unit.unit());
        if (several) {
            return new Converted(landUnits(quantity, unit, measure), false, Optional.of(Doubt.UNIT));
        }
        var values = quantity.readings().stream()
                .map(v -> measure.convert(v, unit).get(0))
                .toList();
        return measure.money() ? overLeast(values, quantity) : new Converted(values, quantity.open(), quantity.doubt());
    }

    private static Converted overLeast(List<BigDecimal> values, Quantity quantity) {
        var tiny = values.stream().anyMatch(v -> v.signum() != 0 && v.abs().compareTo(LEAST) < 0);
        return new Converted(
                values,
                quantity.open(),
                tiny ? quantity.doubt().or(() -> Optional.of(Doubt.SCALED)) : quantity.doubt());
    }

    /** sào, mẫu, công differ by region: northern value first, the bare figure last. */
    private static List<BigDecimal> landUnits(Quantity quantity, UnitWord unit, Measure measure) {
        var values = new ArrayList<BigDecimal>();
        quantity.readings().forEach(v -> values.addAll(measure.convert(v, unit)));
        return values;
    }

    private static Converted overPeriod(Converted converted, Figure figure, Measure measure) {
        if (measure.per().isEmpty()) {
            return converted;
        }
        var said = figure.per();
        var wanted = measure.period().orElse("");
        if (said.isPresent() && said.get().equals("thang") && wanted.equals("nam")) {
            return new Converted(
                    converted.values.stream()
                            .map(v -> v.multiply(BigDecimal.valueOf(12)))
                            .toList(),
                    false,
                    Optional.of(Doubt.COMPUTED));
        }
        var converting = !measure.money()
                && figure.unit().filter(u -> !u.unit().equals(measure.unit())).isPresent();
        var otherBase = said.filter(s -> !s.equals(wanted)).isPresent();
        return otherBase || said.isEmpty() && converting
                ? new Converted(converted.values, false, Optional.of(Doubt.UNIT))
                : converted;
    }

    private static Converted bareMoney(Quantity quantity, Measure measure, Field field) {
        var values = quantity.readings();
        var million = quantity.scale() >= 1_000_000;
        if (measure.factor().compareTo(BigDecimal.ONE) == 0) {
            return quantity.scale() < 1000 && values.stream().allMatch(v -> v.compareTo(FEW_DONG) < 0 && v.signum() > 0)
                    ? fewDong(quantity)
                    : new Converted(values, quantity.open(), quantity.doubt());
        }
        if (million) {
            return new Converted(values.stream().map(measure::divide).toList(), quantity.open(), quantity.doubt());
        }
        if (quantity.scale() >= 1000) {
            var both = new ArrayList<>(values);
            values.forEach(v -> both.add(measure.divide(v)));
            var possible = both.stream().filter(v -> Limits.allow(field, v)).toList();
            var asDong = quantity.open() || possible.size() == 1;
            return asDong
                    ? overLeast(
                            quantity.open()
                                    ? values.stream().map(measure::divide).toList()
                                    : possible,
                            quantity)
                    : new Converted(both, false, Optional.of(quantity.doubt().orElse(Doubt.SCALED)));
        }
        return quantity.scale() == 1
                        && values.stream().noneMatch(v -> Limits.allow(field, v))
                        && values.get(0).compareTo(MILLION) >= 0
                ? new Converted(values.stream().map(measure::divide).toList(), false, Optional.of(Doubt.SCALED))
                : new Converted(values, quantity.open(), quantity.doubt());
    }

    private static Converted fewDong(Quantity quantity) {
        var values = new ArrayList<BigDecimal>();
        for (var value : quantity.readings()) {
            var thousands = value.compareTo(BigDecimal.valueOf(1000)) >= 0 || quantity.scale() > 1;
            values.add(value.multiply(thousands ? BigDecimal.valueOf(1000) : MILLION));
        }
        values.addAll(quantity.readings());
        return new Converted(values, false, Optional.of(Doubt.SCALED));
    }
}
