package vn.thonbao.flowfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors are told while somebody types must be what the proofreader says afterwards. */
class SchemasTest {

    private static final Path FLOWS = Path.of("conversation-flows");

    static Stream<Path> shippedFiles() throws IOException {
        try (var files = Files.walk(FLOWS)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void everyShippedFileNamesItsSchemaAndKeepsToIt(Path file) throws IOException {
        var text = Files.readString(file);
        var first = text.lines().findFirst().orElseThrow();
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        var schema = file.resolveSibling(first.substring(first.indexOf('=') + 1));

        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema))
                .validate(text, InputFormat.YAML);

        assertThat(errors).isEmpty();
    }

    @Test
    void theSchemasKnowTheSameKeysAsTheReader() throws IOException {
        var flow = schema("flow");
        assertThat(keys(flow)).isEqualTo(FlowFile.KEYS);
        assertThat(keys(flow.at("/$defs/figures"))).isEqualTo(FlowFile.FIGURES_KEYS);
        assertThat(keys(flow.at("/$defs/figures/properties/doubt_if"))).isEqualTo(FlowFile.DOUBT_KEYS);
        assertThat(keys(flow.at("/$defs/question"))).isEqualTo(Questions.KEYS);
        assertThat(keys(flow.at("/$defs/repeat"))).isEqualTo(RepeatFile.KEYS);
        assertThat(words(flow.at("/$defs/repeat/properties/becomes/enum"))).isEqualTo(RepeatFile.BECOMES.keySet());
        assertThat(keys(flow.at("/$defs/yes_no"))).isEqualTo(Expects.YES_NO_KEYS);
        assertThat(keys(flow.at("/$defs/choice"))).isEqualTo(Expects.CHOICE_KEYS);
        assertThat(keys(flow.at("/$defs/limited"))).isEqualTo(Expects.LIMITED_KEYS);
        assertThat(words(flow.at("/properties/finish/enum"))).isEqualTo(FlowFile.DEEDS);
        assertThat(words(flow.at("/$defs/yes_no/properties/asks/enum"))).isEqualTo(Expects.KINDS.keySet());
        assertThat(keys(schema("phrases"))).isEqualTo(PhrasesFile.KEYS);
        var vocabulary = schema("vocabulary");
        assertThat(keys(vocabulary)).isEqualTo(VocabularyFile.KEYS);
        assertThat(keys(vocabulary.at("/properties/units/items"))).isEqualTo(VocabularyFile.UNIT_KEYS);
        assertThat(keys(vocabulary.at("/properties/commands"))).isEqualTo(VocabularyFile.COMMANDS.keySet());
    }

    private static JsonNode schema(String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(FLOWS.resolve("schema/" + name + ".schema.json")));
    }

    private static Set<String> keys(JsonNode object) {
        return Set.copyOf(object.at("/properties").propertyNames());
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(java.util.stream.Collectors.toSet());
    }
}
