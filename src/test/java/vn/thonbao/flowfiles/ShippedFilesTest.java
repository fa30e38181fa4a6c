package vn.thonbao.flowfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedFilesTest {

    @Test
    void theShippedFolderHasNoMistake() {
        var result = FlowLibrary.read(Path.of("conversation-flows"));

        assertThat(result instanceof FlowLibrary.Result.Bad bad ? bad.mistakes() : List.of())
                .isEmpty();
    }
}
