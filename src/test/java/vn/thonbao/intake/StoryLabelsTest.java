package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.thonbao.flowfiles.FlowLibrary;

class StoryLabelsTest {

    private final StoryLabels labels =
            new StoryLabels(((FlowLibrary.Result.Good) FlowLibrary.read(Path.of("conversation-flows")))
                    .library()
                    .flow("movements"));

    @Test
    void callsStoriesAsTheFlowDoes() {
        assertThat(labels.of("tasks")).isEqualTo("Nhiệm vụ");
        assertThat(labels.of("proposal.2.name")).isEqualTo("Đề nghị 2, Tên");
        assertThat(labels.of("proposal.2"))
                .as("what says that it was taken out")
                .isEqualTo("Đề nghị 2");
    }

    @Test
    void leavesOutWhatOnlyTheTalkNeedsAndKeepsWhatTheFlowForgot() {
        assertThat(labels.shown("proposal.2.more")).isFalse();
        assertThat(labels.shown("proposal.2.name")).isTrue();
        assertThat(labels.shown("award_told")).isTrue();
        assertThat(labels.of("award_told")).isEmpty();
    }
}
