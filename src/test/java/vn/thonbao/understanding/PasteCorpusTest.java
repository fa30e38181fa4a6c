package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Replays {@code corpus/pastes.md}. A difference that stands in the file ("sót:") is counted but lets the build pass; a new
 * one fails it, and so does one that has gone and still stands there.
 */
class PasteCorpusTest {

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    private enum Verdict {
        RIGHT,
        /** Taken without asking, and not what was meant. */
        SILENTLY_WRONG,
        /** Taken for an indicator the message does not speak of, or another one's figure. */
        WRONG_INDICATOR,
        /** The same, but only proposed. */
        OFFERED_ELSEWHERE,
        /** What was meant, but taken where a question was due. */
        RASH,
        NEEDLESS,
        MISSED,
        /** A piece that belongs nowhere was not shown as such. */
        LEFT_OVER
    }

    @Test
    void readsPastesAsACarefulClerkWouldSaveWhereTheFileSaysOtherwise() throws IOException {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        var unexpected = new ArrayList<String>();
        var cases = PasteCorpus.read().cases();
        for (var each : cases) {
            var known = new LinkedHashSet<>(each.known());
            judge(each).forEach((said, verdict) -> {
                counts.merge(verdict, 1, Integer::sum);
                if (verdict != Verdict.RIGHT && !known.remove(said)) {
                    unexpected.add(verdict + ": " + said + " in " + oneLine(each.text()) + "  => " + each.meant());
                }
            });
            known.forEach(said -> unexpected.add("no longer so: " + said + " in " + oneLine(each.text())));
        }
        System.out.printf("pastes.md: %d messages, values and left-overs: %s%n", cases.size(), counts);
        assertThat(unexpected).isEmpty();
        assertThat(counts).doesNotContainKeys(Verdict.SILENTLY_WRONG, Verdict.WRONG_INDICATOR);
        assertThat(cases).hasSizeGreaterThan(350);
    }

    /** One verdict for each indicator that was meant or read ("bhyt 98?", "bhyt –" for none), and for each left-over. */
    private Map<String, Verdict> judge(PasteCorpus.Case paste) {
        var read = understanding.readMany(paste.text(), paste.sheet());
        var verdicts = new LinkedHashMap<String, Verdict>();
        for (var field : paste.sheet()) {
            var reading = Optional.ofNullable(read.rows().get(field.id()));
            var meant = Optional.ofNullable(paste.meant().get(field.id()));
            if (reading.isPresent() || meant.isPresent()) {
                var got = reading.map(r -> describe(r, field)).orElse("–");
                verdicts.put(field.id() + " " + got, judge(got, meant, paste));
            }
        }
        var leftOver = read.leftOver().stream().map(s -> words(s.text())).collect(Collectors.joining(" "));
        for (var piece : paste.leftOver()) {
            verdicts.put("thừa " + piece, leftOver.contains(words(piece)) ? Verdict.RIGHT : Verdict.LEFT_OVER);
        }
        return verdicts;
    }

    private static Verdict judge(String got, Optional<String> meant, PasteCorpus.Case paste) {
        var wanted = values(meant.orElse(""));
        var figure = !got.endsWith("!") && !got.equals("–");
        if (!figure) {
            return meant.isEmpty()
                    ? Verdict.NEEDLESS
                    : meant.get().endsWith("?!") || meant.get().equals(got) ? Verdict.RIGHT : Verdict.MISSED;
        }
        if (values(got).stream().anyMatch(wanted::contains)) {
            return manner(got, meant.orElse(""));
        }
        var ofAnother = meant.isEmpty()
                || paste.meant().values().stream()
                        .anyMatch(other -> values(other).contains(values(got).get(0)));
        if (!got.endsWith("?")) {
            return ofAnother ? Verdict.WRONG_INDICATOR : Verdict.SILENTLY_WRONG;
        }
        // what must not be taken may still be offered
        return ofAnother ? Verdict.OFFERED_ELSEWHERE : wanted.isEmpty() ? Verdict.RIGHT : Verdict.MISSED;
    }

    private static Verdict manner(String got, String meant) {
        return got.endsWith("?") == (meant.endsWith("?") || meant.endsWith("?!"))
                ? Verdict.RIGHT
                : got.endsWith("?") ? Verdict.NEEDLESS : Verdict.RASH;
    }

    private static List<String> values(String form) {
        var bare = form.replace("?", "").replace("!", "");
        return bare.isEmpty() ? List.of() : Arrays.asList(bare.split("\\|"));
    }

    private static String describe(Reading reading, Field field) {
        if (reading instanceof Reading.Accept accept) {
            return describe(accept.value(), field);
        }
        if (reading instanceof Reading.Confirm confirm) {
            return confirm.readings().stream().map(v -> describe(v, field)).collect(Collectors.joining("|")) + "?";
        }
        return "!";
    }

    private static String describe(Value value, Field field) {
        if (value instanceof Value.Amount amount) {
            return (amount.approximate() ? "~" : "") + plain(amount.value());
        }
        if (value instanceof Value.Share share) {
            return plain(share.numerator()) + "/" + plain(share.denominator());
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo.yes() ? "có" : "không";
        }
        if (value instanceof Value.SameAsBefore) {
            return plain(field.previous().orElseThrow());
        }
        if (value instanceof Value.All) {
            return plain(
                    field.unit().equals("%")
                            ? BigDecimal.valueOf(100)
                            : field.total().orElseThrow());
        }
        return value instanceof Value.Nothing ? "0" : "!";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String oneLine(String text) {
        return text.replace("\n", " ⏎ ");
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
