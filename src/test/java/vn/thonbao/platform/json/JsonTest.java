package vn.thonbao.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTest {

    sealed interface Shape {
        record Circle(BigDecimal radius) implements Shape {}

        record Square(BigDecimal side, Optional<String> name) implements Shape {}

        record Point() implements Shape {}
    }

    record Drawing(
            Map<String, Shape> shapes,
            Set<String> tags,
            List<String> notes,
            Optional<Shape> last,
            OptionalInt number) {}

    @Test
    void bringsSealedRecordsBackAsTheyWere() {
        var drawing = new Drawing(
                Map.of("a", new Shape.Circle(new BigDecimal("97.50")), "b", new Shape.Point()),
                Set.of("tổ 5"),
                List.of("một", "hai"),
                Optional.of(new Shape.Square(new BigDecimal("1234567890123.4567"), Optional.of("vuông"))),
                OptionalInt.of(3));

        assertThat(Json.read(Json.write(drawing), Drawing.class)).isEqualTo(drawing);
    }

    @Test
    void leavesOutWhatIsAbsentAndReadsItBackAsAbsent() {
        var nothing = new Drawing(Map.of(), Set.of(), List.of(), Optional.empty(), OptionalInt.empty());

        assertThat(Json.write(nothing)).isEqualTo("{\"shapes\":{},\"tags\":[],\"notes\":[]}");
        assertThat(Json.read(Json.write(nothing), Drawing.class)).isEqualTo(nothing);
    }

    @Test
    void writesNoPackageNames() {
        assertThat(Json.write(new Drawing(
                        Map.of(),
                        Set.of(),
                        List.of(),
                        Optional.of(new Shape.Circle(BigDecimal.ONE)),
                        OptionalInt.empty())))
                .contains("\"last\":{\"is\":\"Circle\",\"radius\":1}");
    }
}
