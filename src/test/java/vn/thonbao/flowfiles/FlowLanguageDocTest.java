package vn.thonbao.flowfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thonbao.platform.yaml.Mistakes;
import vn.thonbao.platform.yaml.Place;
import vn.thonbao.platform.yaml.YamlFile;

class FlowLanguageDocTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(flow:.*?)```", Pattern.DOTALL);

    @Test
    void theExamplesOfTheFlowLanguageAreFlowsWithoutAMistake() throws IOException {
        var mistakes = new Mistakes();
        var examples = EXAMPLE.matcher(Files.readString(Path.of("docs/flow-language.md")))
                .results()
                .map(m -> m.group(1))
                .toList();

        examples.forEach(
                text -> YamlFile.parse(text, new Place("example", 1, mistakes)).ifPresent(FlowFile::read));

        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        assertThat(mistakes.sorted()).isEmpty();
    }
}
