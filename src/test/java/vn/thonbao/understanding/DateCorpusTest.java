package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replays {@code corpus/dates.md}: for a day and a direction what people write, and which date it means or why it is asked again. */
class DateCorpusTest {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    private record Case(DateField field, String meaning, String text) {}

    @Test
    void readsDatesAsPeopleWriteThemAndInventsNone() throws IOException {
        var wrong = new ArrayList<String>();
        var needless = new ArrayList<String>();
        var missed = new ArrayList<String>();
        var cases = cases();
        for (var each : cases) {
            var reading = understanding.date(each.text, each.field);
            var got = describe(reading);
            if (!got.equals(each.meaning)) {
                var list = reading instanceof Reading.Accept
                        ? wrong
                        : reading instanceof Reading.Confirm ? needless : missed;
                list.add(each.text + " [" + each.field.today() + "]: " + each.meaning + " but " + got);
            }
        }
        System.out.printf(
                "dates.md: %d right, %d silently wrong, %d needless, %d missed%n",
                cases.size() - wrong.size() - needless.size() - missed.size(),
                wrong.size(),
                needless.size(),
                missed.size());
        assertThat(wrong).isEmpty();
        assertThat(needless).isEmpty();
        assertThat(missed).isEmpty();
        assertThat(cases).hasSizeGreaterThan(250);
    }

    private static String describe(Reading reading) {
        if (reading instanceof Reading.Accept accept) {
            return describe(accept.value());
        }
        if (reading instanceof Reading.Confirm confirm) {
            return String.join(
                            "|",
                            confirm.readings().stream()
                                    .map(DateCorpusTest::describe)
                                    .toList()) + "?";
        }
        return ((Reading.Reask) reading).why() + "!";
    }

    private static String describe(Value value) {
        var moment = (Value.Moment) value;
        var day = SHORT.format(moment.date());
        return switch (moment.bound()) {
            case ON -> day;
            case BEFORE -> day + " trước";
            case BY -> day + " hạn";
        };
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        var field = new DateField(LocalDate.EPOCH, DateField.Direction.FUTURE);
        for (var line : Files.readAllLines(Path.of("src/test/resources/corpus/dates.md"))) {
            if (line.startsWith("## ")) {
                var words = line.split(" ");
                field = new DateField(LocalDate.parse(words[1]), DateField.Direction.valueOf(words[2]));
            } else if (line.startsWith("| ") && !line.startsWith("| nghĩa")) {
                var cut = line.indexOf(" | ");
                for (var text : line.substring(cut + 3, line.lastIndexOf(" |")).split(" · ")) {
                    cases.add(new Case(field, line.substring(2, cut).strip().replace("\\|", "|"), text.strip()));
                }
            }
        }
        return cases;
    }
}
