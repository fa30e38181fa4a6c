package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thonbao.directory.ChatAddress;

class RenderingTest {

    @Test
    void cutsAtALineBreakElseAtASpace() {
        assertThat(Rendering.split("một hai ba\nbốn năm", 14)).containsExactly("một hai ba", "bốn năm");
        assertThat(Rendering.split("một hai ba bốn", 12)).containsExactly("một hai ba", "bốn");
    }

    @Test
    void aTextOfJustTheLimitIsOnePartAndOneMoreUnitMakesTwo() {
        assertThat(Rendering.split("a".repeat(4096), 4096)).hasSize(1);
        assertThat(Rendering.split("a".repeat(4097), 4096)).containsExactly("a".repeat(4096), "a");
        assertThat(Rendering.split("a".repeat(2001), 2000)).containsExactly("a".repeat(2000), "a");
    }

    @Test
    void neverCutsAnEmojiInTwo() {
        assertThat(Rendering.split("a".repeat(9) + "🙂b", 10)).containsExactly("a".repeat(9), "🙂b");
    }

    @Test
    void buttonsStandUnderTheLastPart() {
        var parts = render("một hai ba bốn", 12, 64).parts();
        assertThat(parts).extracting(Rendering.Part::buttons).containsExactly(List.of(), List.of("Gửi", "Sửa"));
    }

    @Test
    void withoutButtonsTheChoicesAreWordsAndNoNumberCanMeanTwoThings() {
        assertThat(render("Đúng chưa?", 100, 0).parts())
                .containsExactly(new Rendering.Part("Đúng chưa?\n– Gửi\n– Sửa", List.of()));
    }

    @Test
    void sendsComposedLetters() {
        assertThat(render("Đu\u0301ng", 100, 64).parts().get(0).text()).isEqualTo("Đúng");
    }

    private static Rendering render(String text, int limit, int buttonBytes) {
        var message = new OutgoingMessage(1, new ChatAddress("any", "", "1"), text, List.of("Gửi", "Sửa"));
        return Rendering.of(message, new Capabilities(limit, buttonBytes, Map.of(), false, Optional.empty()));
    }
}
