package vn.thonbao.submission;

import java.math.BigDecimal;
import java.util.Map;
import vn.thonbao.campaign.Check;

/**
 * Figures of one report that do not fit each other.
 *
 * @param numbers what was held against each other, by the codes of items and the names of denominators on file
 */
public record Misfit(Check check, Map<String, BigDecimal> numbers) {

    public Misfit {
        numbers = Map.copyOf(numbers);
    }

    /** What head and officer read. */
    public String says() {
        return check.says();
    }

    /** @param code of an item */
    public boolean about(String code) {
        return numbers.containsKey(code);
    }
}
