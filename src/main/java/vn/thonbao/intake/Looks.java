package vn.thonbao.intake;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thonbao.campaign.Check;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.conversation.Answers;
import vn.thonbao.conversation.Facts;
import vn.thonbao.submission.Totals;

/** The campaign's cross-checks as the conversation asks them. */
public final class Looks {

    private Looks() {}

    /**
     * @param indicators those the unit owes
     * @param wholes the unit's denominators on file, by name
     */
    public static Facts.SecondLook of(List<Check> checks, List<Indicator> indicators, Map<String, BigDecimal> wholes) {
        if (checks.isEmpty()) {
            return Facts.SecondLook.NOTHING;
        }
        var byCode = indicators.stream().collect(toMap(Indicator::code, i -> i));
        return known -> {
            var numbers = numbers(known, byCode, wholes);
            return checks.stream()
                    .filter(check -> !check.holds(numbers).orElse(true))
                    .map(Check::says)
                    .toList();
        };
    }

    private static Map<String, BigDecimal> numbers(
            Answers known, Map<String, Indicator> byCode, Map<String, BigDecimal> wholes) {
        var numbers = new HashMap<>(wholes);
        byCode.forEach((code, indicator) -> known.get(code)
                .flatMap(answer -> FigureAnswers.kept(answer.value()))
                .flatMap(answer -> Totals.number(indicator, answer))
                .ifPresent(number -> numbers.put(code, number)));
        return numbers;
    }
}
