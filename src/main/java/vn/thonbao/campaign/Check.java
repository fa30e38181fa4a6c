package vn.thonbao.campaign;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the figures of one report should hold between each other ("a + b <= c"), read as a sum that is compared with nothing. Only ever
 * asked about: a village may know better.
 *
 * @param rule as written in the campaign's file; {@code says} what head and officer read when it does not hold
 * @param weights how often each indicator or whole counts, what stands on the right with a minus
 * @param rest the numbers of the rule itself
 */
public record Check(String rule, String says, Map<String, BigDecimal> weights, BigDecimal rest, Comparison comparison) {

    public Check {
        weights = Map.copyOf(weights);
    }

    enum Comparison {
        AT_MOST("<="),
        BELOW("<"),
        AT_LEAST(">="),
        ABOVE(">"),
        EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        private boolean holds(int comparedWithNothing) {
            return switch (this) {
                case AT_MOST -> comparedWithNothing <= 0;
                case BELOW -> comparedWithNothing < 0;
                case AT_LEAST -> comparedWithNothing >= 0;
                case ABOVE -> comparedWithNothing > 0;
                case EQUAL -> comparedWithNothing == 0;
            };
        }
    }

    /** Whether a rule can name this code or denominator. */
    public static boolean mayName(String name) {
        return CheckRule.callsBy(name);
    }

    /** Indicators by code and wholes by name. */
    public Set<String> names() {
        return weights.keySet();
    }

    /**
     * Exact: shares of 59,04, 39,19 and 1,77 are 100.
     *
     * @param known figures by code, in the indicator's unit, and wholes by name
     * @return empty if one of them is not known: unknown is never zero
     */
    public Optional<Boolean> holds(Map<String, BigDecimal> known) {
        if (!known.keySet().containsAll(weights.keySet())) {
            return Optional.empty();
        }
        var sum = rest;
        for (var each : weights.entrySet()) {
            sum = sum.add(each.getValue().multiply(known.get(each.getKey())));
        }
        return Optional.of(comparison.holds(sum.signum()));
    }
}
