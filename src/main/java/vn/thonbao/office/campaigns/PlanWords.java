package vn.thonbao.office.campaigns;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.PlanDifference;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Words;

/** What a campaign's file says in its own short words, as the office reads it. */
@Component
public class PlanWords {

    private static final Set<String> OF_RHYTHM =
            Set.of("every", "from", "until", "cumulative", "closes", "send_after", "at", "grace");

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

    /** @param value as the file writes it; lists are split by commas */
    public String value(String key, String value) {
        if (key.equals("reporters") || key.equals("aliases")) {
            return value;
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return moments.date(LocalDate.parse(value));
        }
        return value.lines()
                .map(line -> words.find("plan.word." + key + "." + line).orElse(line))
                .collect(Collectors.joining(", "));
    }

    public boolean rhythm(PlanDifference difference) {
        return difference.changed().stream()
                .anyMatch(change -> change.item().isEmpty() && OF_RHYTHM.contains(change.field()));
    }
}
