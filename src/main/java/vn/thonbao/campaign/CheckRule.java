package vn.thonbao.campaign;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads a rule: names and numbers, {@code +} and {@code -} between them, one of {@code <= < >= > =}, and blanks around every sign. No
 * more than that: whoever plans a campaign is no programmer.
 */
final class CheckRule {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Consumer<String> mistake;
    private final Map<String, BigDecimal> weights = new LinkedHashMap<>();
    private BigDecimal rest = BigDecimal.ZERO;
    private Optional<Check.Comparison> comparison = Optional.empty();
    private BigDecimal side = BigDecimal.ONE;
    private Optional<BigDecimal> sign = Optional.of(BigDecimal.ONE); // absent = a sign must come next

    private CheckRule(Consumer<String> mistake) {
        this.mistake = mistake;
    }

    /** @param mistake is told what cannot be read; then nothing is returned */
    static Optional<Check> read(String rule, String says, Consumer<String> mistake) {
        return new CheckRule(mistake).check(rule.strip(), says);
    }

    /** Whether a rule can call something by this: no sign, and no number. */
    static boolean callsBy(String name) {
        return NAME.matcher(name).matches() && !NUMBER.matcher(name).matches();
    }

    private Optional<Check> check(String rule, String says) {
        for (var word : rule.split("\\s+")) {
            if (!taken(word)) {
                mistake.accept("\"%s\" không đọc được ở đây; ví dụ: a.1 + a.2 <= a.3".formatted(word));
                return Optional.empty();
            }
        }
        if (sign.isPresent() || comparison.isEmpty()) {
            mistake.accept("phép so sánh chưa đủ hai vế; ví dụ: a.1 + a.2 <= a.3");
            return Optional.empty();
        }
        return Optional.of(new Check(rule, says, weights, rest, comparison.get()));
    }

    private boolean taken(String word) {
        return sign.map(s -> term(word, s.multiply(side))).orElseGet(() -> sign(word));
    }

    private boolean term(String word, BigDecimal weight) {
        sign = Optional.empty();
        if (NUMBER.matcher(word).matches()) {
            rest = rest.add(weight.multiply(new BigDecimal(word)));
        } else if (NAME.matcher(word).matches()) {
            weights.merge(word, weight, BigDecimal::add);
        } else {
            return false;
        }
        return true;
    }

    private boolean sign(String word) {
        var compared = Arrays.stream(Check.Comparison.values())
                .filter(c -> c.sign().equals(word))
                .findFirst();
        if (compared.isPresent() && comparison.isEmpty()) {
            comparison = compared;
            side = BigDecimal.ONE.negate();
            sign = Optional.of(BigDecimal.ONE);
            return true;
        }
        sign = Optional.of(word.equals("-") ? BigDecimal.ONE.negate() : BigDecimal.ONE);
        return word.equals("+") || word.equals("-");
    }
}
