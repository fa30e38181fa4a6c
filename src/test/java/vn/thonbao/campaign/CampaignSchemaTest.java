package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CampaignSchemaTest {

    @Test
    void theSchemaKnowsTheSameKeysAndWordsAsTheReader() throws IOException {
        var schema =
                new JsonMapper().readTree(Files.readString(Path.of("conversation-flows/schema/campaign.schema.json")));
        var indicator = schema.at("/properties/indicators/items");

        assertThat(keys(schema)).isEqualTo(CampaignFile.KEYS);
        assertThat(keys(schema.at("/properties/issuer"))).isEqualTo(CampaignFile.ISSUER_KEYS);
        assertThat(keys(schema.at("/properties/units"))).isEqualTo(CampaignFile.UNITS_KEYS);
        assertThat(keys(schema.at("/properties/periods/items"))).isEqualTo(CampaignFile.PERIOD_KEYS);
        assertThat(keys(schema.at("/properties/checks/items"))).isEqualTo(CheckList.KEYS);
        assertThat(keys(schema.at("/properties/repeats"))).isEqualTo(RhythmSection.KEYS);
        assertThat(words(schema.at("/properties/repeats"), "every")).isEqualTo(names(Cycle.values()));
        assertThat(keys(schema.at("/properties/milestones/items"))).isEqualTo(CampaignFile.MILESTONE_KEYS);
        assertThat(keys(indicator)).isEqualTo(IndicatorSection.KEYS);
        assertThat(words(indicator, "kind")).isEqualTo(names(Indicator.Kind.values()));
        assertThat(words(indicator, "comparator")).isEqualTo(names(Indicator.Comparator.values()));
        assertThat(words(indicator, "judged")).isEqualTo(names(Indicator.Judgement.values()));
        assertThat(words(indicator, "role")).isEqualTo(names(Indicator.Role.values()));
        assertThat(words(indicator, "totalling")).isEqualTo(names(Indicator.Totalling.values()));
    }

    private static <E extends Enum<E>> Set<String> names(E[] values) {
        return IndicatorSection.names(values).keySet();
    }

    private static Set<String> keys(JsonNode object) {
        return Set.copyOf(object.at("/properties").propertyNames());
    }

    private static Set<String> words(JsonNode indicator, String key) {
        return indicator
                .at("/properties/" + key + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
