package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Replays {@code corpus/figures.md}: for each field what people write, and what it means or why it is asked again. */
class FigureCorpusTest {

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("tỷ lệ", Fields.CULTURE),
            Map.entry("tỷ lệ, có tổng", Fields.CULTURE_SHARE),
            Map.entry("hộ", Fields.POOR),
            Map.entry("người", Fields.PEOPLE),
            Map.entry("đồng", Fields.FUND),
            Map.entry("tỷ đồng", Fields.REVENUE),
            Map.entry("giá trị", Fields.OUTPUT),
            Map.entry("ha", Fields.LAND),
            Map.entry("tăng giảm", Fields.GROWTH),
            Map.entry("thôn", Fields.VILLAGES),
            Map.entry("cận nghèo", Fields.NEAR_POOR),
            Map.entry("đàn", Fields.HERD));

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    private record Case(Field field, String meaning, String text) {}

    @Test
    void readsWhatPeopleWriteAndIsNeverSilentlyWrong() throws IOException {
        var wrong = new ArrayList<String>();
        var needless = new ArrayList<String>();
        var missed = new ArrayList<String>();
        var cases = cases();
        for (var each : cases) {
            var reading = understanding.read(each.text, each.field);
            var got = describe(reading, each.field);
            if (!got.equals(each.meaning)) {
                var list = reading instanceof Reading.Accept
                        ? wrong
                        : reading instanceof Reading.Confirm ? needless : missed;
                list.add(each.text + " [" + each.field.unit() + "]: " + each.meaning + " but " + got);
            }
        }
        System.out.printf(
                "figures.md: %d right, %d silently wrong, %d needless, %d missed%n",
                cases.size() - wrong.size() - needless.size() - missed.size(),
                wrong.size(),
                needless.size(),
                missed.size());
        assertThat(wrong).isEmpty();
        assertThat(needless).isEmpty();
        assertThat(missed).isEmpty();
        assertThat(cases).hasSizeGreaterThan(200);
    }

    /** "97,5" is taken, "98?" proposed, "1.250|1,25?" both proposed, "RANGE!" asked again. */
    private static String describe(Reading reading, Field field) {
        if (reading instanceof Reading.Accept accept) {
            return describe(accept.value());
        }
        if (reading instanceof Reading.Confirm confirm) {
            return String.join(
                            "|",
                            confirm.readings().stream()
                                    .map(FigureCorpusTest::describe)
                                    .toList()) + "?";
        }
        return ((Reading.Reask) reading).why() + "!";
    }

    private static String describe(Value value) {
        return value instanceof Value.Amount amount
                ? (amount.approximate() ? "~" : "") + Written.number(amount.value())
                : value instanceof Value.Share share
                        ? Written.number(share.numerator()) + "/" + Written.number(share.denominator())
                        : value.getClass().getSimpleName();
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        var field = Fields.NUMBER;
        for (var line : Files.readAllLines(Path.of("src/test/resources/corpus/figures.md"))) {
            if (line.startsWith("## ")) {
                field = java.util.Objects.requireNonNull(
                        FIELDS.get(line.substring(3, line.indexOf(" (")).strip()));
            } else if (line.startsWith("| ") && !line.startsWith("| nghĩa") && !line.startsWith("|--")) {
                var cut = line.indexOf(" | ");
                for (var text : line.substring(cut + 3, line.lastIndexOf(" |")).split(" · ")) {
                    cases.add(new Case(field, line.substring(2, cut).strip().replace("\\|", "|"), text.strip()));
                }
            }
        }
        return cases;
    }
}
