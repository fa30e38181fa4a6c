package vn.thonbao.office.campaigns;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.PlanDifference;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Words;
import vn.thonbao.understanding.Written;

/** What a campaign's file says in its own short words, as the office reads it. */
@Component
public class PlanWords {

    private static final String RHYTHM = "repeats.";
    private static final int FEW = 3;
    private static final Set<String> NUMBERS = Set.of("min", "max", "target", "target_to");

    private final Words words;
    private final Moments moments;

    PlanWords(Words words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    /** @param key of the file; one that has no name of its own is called as the file does */
    public String field(String key) {
        return words.find("plan.field." + key).orElse(key);
    }

    /** @param value as the file writes it; of a list one a line */
    public String value(String key, String value) {
        if (NUMBERS.contains(key) && value.matches("-?\\d+(\\.\\d+)?")) {
            return Written.number(new BigDecimal(value));
        }
        return value.lines()
                .map(line -> words.find("plan.word." + key.replace(RHYTHM, "") + "." + line)
                        .orElseGet(() -> day(line)))
                .collect(Collectors.joining(", "));
    }

    /** What is no day stays as it is. */
    private String day(String written) {
        try {
            return moments.date(LocalDate.parse(written));
        } catch (DateTimeException noDay) {
            return written;
        }
    }

    /** @param written as the file has it ("2025-12-08 17:00"); what cannot be read stays as it is */
    public String moment(String written) {
        try {
            return moments.full(moments.instant(LocalDateTime.parse(written.replace(' ', 'T'))));
        } catch (DateTimeException noMoment) {
            return written;
        }
    }

    /** Of an item of the file: its kinds of units, and the first of the single ones. */
    public String reporters(Map<String, String> item) {
        var single = item.getOrDefault("reporting_units", "").lines().toList();
        var named = Stream.concat(
                        item.getOrDefault("reporters", "").lines(),
                        single.stream().limit(FEW))
                .collect(Collectors.joining(", "));
        return single.size() > FEW ? words.text("plan.moreUnits", named, single.size() - FEW) : named;
    }

    /**
     * A cross-check as somebody reads it who knows no codes: "“7.1 Hộ nghèo” ≤ Số hộ".
     *
     * @param rule as the file writes it
     * @param names of items by their codes
     */
    public String rule(String rule, Map<String, String> names) {
        return Stream.of(rule.strip().split("\\s+"))
                .map(word -> Optional.ofNullable(names.get(word))
                        .map(name -> "“" + name + "”")
                        .orElseGet(() -> sign(word)))
                .collect(Collectors.joining(" "));
    }

    /**
     * @param codes of items, one a line; one that is not there is called as the file does
     * @param names of items by their codes
     */
    public String items(String codes, Map<String, String> names) {
        return items(codes.lines().toList(), names);
    }

    public String items(List<String> codes, Map<String, String> names) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }

    private String sign(String word) {
        if (word.matches("\\d+(\\.\\d+)?")) {
            return Written.number(new BigDecimal(word));
        }
        return switch (word) {
            case "<=" -> "≤";
            case ">=" -> "≥";
            default -> words.denominator(word);
        };
    }

    public boolean rhythm(PlanDifference difference) {
        return difference.changed().stream().anyMatch(change -> change.field().startsWith(RHYTHM));
    }
}
