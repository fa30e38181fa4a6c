package vn.thonbao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every story, whatever is said in it: short buttons, no message too long, no more talk than needed. */
class StoryPromisesTest {

    private static final Pattern BUTTON = Pattern.compile("\\[([^\\]\n]+)]");
    private static final Pattern HEAD = Pattern.compile("(?m)^\\p{Lu}[\\p{L} ]*: ");
    private static final Pattern BOT = Pattern.compile("(?m)^Bot: .*(?:\n {2,}.*)*");

    static List<Path> stories() {
        return TranscriptPlayer.stories(TranscriptsTest.FLOWS);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyButtonFitsOnAButton(Path story) throws IOException {
        assertThat(botMessages(story).flatMap(said -> all(BUTTON, said)).map(b -> b.substring(1, b.length() - 1)))
                .isNotEmpty()
                .allMatch(button -> button.length() <= 20);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyMessageIsShortEnoughForEveryChannel(Path story) throws IOException {
        assertThat(botMessages(story)).isNotEmpty().allMatch(said -> said.length() <= 1800);
    }

    @ParameterizedTest
    @CsvSource({"01-bao-du-14-so.txt, 16", "02-dan-ca-bang.txt, 3"})
    void aReportCostsFewMessages(String name, int most) throws IOException {
        var story = TranscriptsTest.FLOWS.resolve("transcripts").resolve(name);
        var fromTheBot = botMessages(story).count();
        var fromTheHead = all(HEAD, withoutHeader(story))
                .filter(s -> !s.startsWith("Bot"))
                .count();
        assertThat(fromTheHead).isLessThanOrEqualTo(most);
        assertThat(fromTheBot).isLessThanOrEqualTo(fromTheHead + 2);
        assertThat(Files.readString(story)).contains("=> gửi lần 1");
    }

    private static Stream<String> botMessages(Path story) throws IOException {
        return all(BOT, Files.readString(story).replaceAll("(?m)^Bot → [^:]+:", "Bot:"));
    }

    /** Title and scene come before the first thing that is said. */
    private static String withoutHeader(Path story) throws IOException {
        return Files.readString(story).replaceAll("(?m)^(?:#|Lúc|Người|Kỳ|Hỏi|Mẫu số|Đồng ý|Đợt).*\n", "");
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group());
    }
}
