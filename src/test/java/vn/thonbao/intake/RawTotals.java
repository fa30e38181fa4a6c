package vn.thonbao.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.campaign.Indicator;

/**
 * Adds up what was typed, straight from the script: it shares no line with the program but the list of what is asked. The messages are
 * of a few plain forms, so that a few lines read them.
 */
public final class RawTotals {

    public record Sum(Optional<BigDecimal> value, int covered, int base) {}

    private static final Pattern SHARE = Pattern.compile("(\\d+)/(\\d+)");
    private static final Pattern TASKS = Pattern.compile("\\d+( \\d+)* (xong|dang|chua|k co).*");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<Indicator> asked;
    private final Map<String, Map<String, BigDecimal>> wholes;
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();
    private final Map<String, List<String>> openAgain = new LinkedHashMap<>();

    /** @param asked in the order of asking */
    public RawTotals(List<Indicator> asked, Map<String, Map<String, BigDecimal>> wholes) {
        this.asked = asked;
        this.wholes = wholes;
    }

    public void says(ToldCampaign.Line.Says line) {
        var answers = new ArrayList<>(line.messages());
        answers.removeIf(m -> m.equals("bao cao") || m.equals("gui"));
        var again = openAgain.remove(line.unit());
        if (asked.stream().anyMatch(i -> i.kind() == Indicator.Kind.TASK)) {
            answers.forEach(answer -> tasks(line.unit(), answer));
            return;
        }
        for (var i = 0; i < answers.size() && !asked.isEmpty(); i++) {
            var code = again == null ? asked.get(i).code() : again.get(i);
            said.computeIfAbsent(line.unit(), u -> new LinkedHashMap<>()).put(code, answers.get(i));
        }
    }

    /** "1 3 xong, 2 dang lam 60%": every number stands before its stage. */
    private void tasks(String unit, String answer) {
        for (var part : TASKS.matcher(answer).matches() ? answer.split(", ") : new String[0]) {
            var numbers = part.replaceAll("(?<=\\d) (?!\\d).*", "").split(" ");
            var stage = part.replaceAll("^[\\d ]+", "");
            for (var number : numbers) {
                said.computeIfAbsent(unit, u -> new LinkedHashMap<>())
                        .put(asked.get(Integer.parseInt(number) - 1).code(), stage);
            }
        }
    }

    public void returned(ToldCampaign.Line.Returns line) {
        openAgain.computeIfAbsent(line.unit(), u -> new ArrayList<>()).add(line.indicator());
    }

    public Sum of(Indicator indicator, List<String> units) {
        var top = BigDecimal.ZERO;
        var bottom = BigDecimal.ZERO;
        var covered = 0;
        var base = 0;
        for (var unit : units) {
            var back = openAgain.getOrDefault(unit, List.of()).contains(indicator.code());
            var words = back ? "" : said.getOrDefault(unit, Map.of()).getOrDefault(indicator.code(), "");
            var whole = indicator
                    .whole()
                    .map(w -> wholes.getOrDefault(unit, Map.of()).get(w))
                    .orElse(BigDecimal.ONE);
            if (words.equals("khong thuoc thon toi") || words.equals("k co")) {
                continue;
            }
            base++;
            if (words.isEmpty() || words.equals("chua co so lieu")) {
                continue;
            }
            covered++;
            var share = SHARE.matcher(words);
            if (share.matches()) {
                top = top.add(new BigDecimal(share.group(1)));
                bottom = bottom.add(new BigDecimal(share.group(2)));
            } else {
                var number = number(words, indicator);
                var ratio = indicator.totalling() == Indicator.Totalling.RATIO;
                top = top.add(ratio ? number.multiply(whole).movePointLeft(2) : number);
                bottom = bottom.add(whole);
            }
        }
        return new Sum(covered == 0 ? Optional.empty() : value(indicator, top, bottom), covered, base);
    }

    private static BigDecimal number(String words, Indicator indicator) {
        if (indicator.kind() == Indicator.Kind.TASK) {
            return words.equals("xong") ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (indicator.kind() == Indicator.Kind.TEXT || words.startsWith("khong") || words.equals("chua")) {
            return BigDecimal.ZERO;
        }
        return words.equals("co") ? BigDecimal.ONE : new BigDecimal(words.replace(',', '.'));
    }

    private static Optional<BigDecimal> value(Indicator indicator, BigDecimal top, BigDecimal bottom) {
        return switch (indicator.totalling()) {
            case SUM, COUNT_YES -> Optional.of(top);
            case RATIO -> Optional.of(top.multiply(HUNDRED).divide(bottom, 6, RoundingMode.HALF_UP));
            case SINGLE, NONE -> Optional.empty();
        };
    }
}
