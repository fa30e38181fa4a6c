package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ItemFieldsTest {

    @Test
    void everyKeyOfAnItemHasAFieldSoThatNoFormLosesOne() throws IOException {
        var schema =
                new JsonMapper().readTree(Files.readString(Path.of("conversation-flows/schema/campaign.schema.json")));
        var fields = new HashSet<>(PlanForms.BASIC);
        fields.addAll(PlanForms.MORE);
        fields.add("code");
        assertThat(schema.at("/properties/indicators/items/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(fields);
    }
}
