package vn.thonbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowsCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void findsNothingWrongInTheShippedFolder() {
        assertThat(run("flows", "check", "conversation-flows")).isZero();
        assertThat(out.toString()).startsWith("Không có lỗi: ");
    }

    @Test
    void listsEveryMistakeAndCountsThem() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), "flow: report\nversion: 1\nfinish: submit\n");

        assertThat(run("flows", "check", folder.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .anyMatch(l -> l.startsWith("report.yaml:1  FLOW-05  "))
                .anyMatch(l -> l.startsWith("phrases.yaml:1  FLOW-19  "))
                .anyMatch(l -> l.startsWith("3 lỗi."));
    }

    @Test
    void aWrongCommandIsExplainedInVietnamese() {
        assertThat(run("flows", "chek")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Không hiểu: chek").contains("Cách dùng: thonbao flows");
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(run("--help")).isZero();
        assertThat(run("flows", "check", "--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Soát", "Cách dùng: thonbao flows check", "Thôn Báo ");
    }

    @Test
    void showsWhereAConversationDiffersFromItsStory() {
        assertThat(Difference.between("a\nb\nc\n", "a\nx\nc\nd\n")).containsExactly("- b", "+ x", "+ d");
    }

    @Test
    void everyCodeOfAMistakeIsExplained() throws Exception {
        var explained = Files.readString(Path.of("docs/mistakes.md"));
        for (var codes : List.of("platform.yaml", "flowfiles", "campaign")) {
            var fields = Arrays.stream(
                            Class.forName("vn.thonbao." + codes + ".Codes").getDeclaredFields())
                    .filter(f -> Modifier.isStatic(f.getModifiers()))
                    .toList();
            assertThat(fields).isNotEmpty();
            for (var field : fields) {
                field.setAccessible(true);
                assertThat(explained).contains("| " + field.get(null) + " |");
            }
        }
    }

    private int run(String... args) {
        return ThonBao.commands(FlowsCommandTest.class, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }
}
