package vn.thonbao.submission;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.campaign.Check;
import vn.thonbao.campaign.Indicator;

/** What in a report's figures does not fit each other: for the head before sending, and for whoever decides on it. */
public final class Misfits {

    private Misfits() {}

    /**
     * @param indicators those the unit owes
     * @param answers by the indicator's code
     * @param wholes the unit's denominators on file, by name
     * @return one for each check that fails; one that lacks a figure does not
     */
    public static List<Misfit> of(
            Collection<Check> checks,
            Collection<Indicator> indicators,
            Map<String, FigureAnswer> answers,
            Map<String, BigDecimal> wholes) {
        if (checks.isEmpty()) {
            return List.of();
        }
        var known = new HashMap<>(wholes);
        indicators.forEach(indicator -> Optional.ofNullable(answers.get(indicator.code()))
                .flatMap(answer -> Totals.number(indicator, answer))
                .ifPresent(number -> known.put(indicator.code(), number)));
        return checks.stream()
                .filter(check -> !check.holds(known).orElse(true))
                .map(check -> new Misfit(check, among(known, check)))
                .toList();
    }

    private static Map<String, BigDecimal> among(Map<String, BigDecimal> known, Check check) {
        return check.names().stream().collect(toMap(name -> name, known::get));
    }
}
