package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requests in words, from {@code corpus/requests.md}; and that no answer people give is taken for one. */
class RequestTest {

    private static final LocalDate THURSDAY = LocalDate.of(2025, 11, 20);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    @Test
    void hearsWhatIsAskedAndNothingInAnAnswer() throws IOException {
        var wrong = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/corpus/requests.md"))) {
            if (line.startsWith("| ") && !line.startsWith("| nghĩa")) {
                var cut = line.indexOf(" | ");
                var meaning = line.substring(2, cut).strip();
                for (var text : line.substring(cut + 3, line.lastIndexOf(" |")).split(" · ")) {
                    var got = understanding
                            .request(text, THURSDAY)
                            .map(RequestTest::describe)
                            .orElse("-");
                    if (!got.equals(meaning)) {
                        wrong.add(text + ": " + meaning + " but " + got);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFigureOrDateOfTheTablesIsARequest() throws IOException {
        for (var table : List.of("figures.md", "dates.md")) {
            for (var line :
                    Files.readAllLines(Path.of("src/test/resources/corpus").resolve(table))) {
                for (var text :
                        line.replaceAll("^\\|[^|]*(\\\\\\|[^|]*)*\\|", "").split(" · ")) {
                    var request = understanding.request(text.replace("|", "").strip(), THURSDAY);
                    assertThat(request.filter(r -> !(r instanceof Request.MoreTime)))
                            .as(text)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void nothingThatHeadsSayInTheStoriesIsARequestUnlessTheOfficeHearsOfIt() throws IOException {
        try (var stories = Files.list(Path.of("conversation-flows/transcripts"))) {
            for (var story : stories.sorted().toList()) {
                var lines = Files.readAllLines(story);
                var told = lines.stream()
                        .filter(line -> line.startsWith("=> "))
                        .map(line -> line.replaceFirst("^[^:]*:", "").strip())
                        .toList();
                for (var line : lines) {
                    var said = line.replaceFirst("^\\p{L}+:", "").strip();
                    if (told.stream().anyMatch(effect -> effect.contains(said))) {
                        continue;
                    }
                    if (line.matches("^\\p{Lu}\\p{L}+:.*") && !line.startsWith("Bot:") && !line.startsWith("Lúc:")) {
                        assertThat(understanding.request(said, THURSDAY))
                                .as(story + ": " + said)
                                .isEmpty();
                    }
                }
            }
        }
    }

    private static String describe(Request request) {
        var until = request instanceof Request.MoreTime more
                ? more.until()
                : request instanceof Request.Away away ? away.until() : Optional.<Reading>empty();
        return request.getClass().getSimpleName()
                + until.map(r -> r instanceof Reading.Accept accept
                                ? " " + SHORT.format(((Value.Moment) accept.value()).date())
                                : " ?")
                        .orElse("");
    }
}
