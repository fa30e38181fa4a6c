package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.files.FileStore.StoredFile;

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

    @Test
    void severalFilesGoBeforeTheWordsAndOfWhatIsNotTakenALinkStandsBelowThem() {
        var can = new Capabilities(100, 64, Map.of(Capabilities.PDF, 1_000L), false, Optional.empty());
        var plan = attached("Kế hoạch.pdf", Capabilities.PDF, 900);
        var large = attached("Phụ lục.pdf", Capabilities.PDF, 1_001);
        var sheet = attached("Mẫu.xlsx", Capabilities.XLSX, 9);
        var message = message(plan, large, sheet);
        assertThat(Rendering.of(message, can).parts())
                .containsExactly(
                        new Rendering.Part("", List.of(), Optional.of(plan)),
                        new Rendering.Part(
                                "Họp tổ\n\n📎 Phụ lục.pdf: https://xa.example/f\n📎 Mẫu.xlsx: https://xa.example/f",
                                List.of("Đã rõ")));
    }

    @Test
    void aFileThatIsRefusedAfterAllIsToldAsALinkAndTheWordsAreNotLostOverIt() {
        var can = new Capabilities(100, 64, Map.of(Capabilities.PDF, 1_000L), false, Optional.empty());
        var message = message(attached("a.pdf", Capabilities.PDF, 9), attached("b.pdf", Capabilities.PDF, 9));
        var said = new ArrayList<String>();
        var result = Parts.inOrder(message, can, part -> {
            said.add(part.file().map(file -> file.what().name()).orElse(part.text()));
            return CompletableFuture.completedStage(
                    said.size() == 1
                            ? new SendResult.BadContent("no such file")
                            : new SendResult.Delivered("" + said.size()));
        });
        assertThat(said).containsExactly("a.pdf", "📎 a.pdf: https://xa.example/f", "b.pdf", "Họp tổ");
        assertThat(result.toCompletableFuture().join()).isEqualTo(new SendResult.Delivered("2 3 4"));
        assertThat(message.partsDone()).hasValue(3);
    }

    private static OutgoingMessage message(Attachment... files) {
        return new OutgoingMessage(
                1,
                new ChatAddress("any", "", "1"),
                "Họp tổ",
                List.of("Đã rõ"),
                List.of(files),
                Optional.empty(),
                new AtomicInteger());
    }

    private static Attachment attached(String name, String mediaType, long size) {
        var file = new StoredFile("0".repeat(64), "document", mediaType, size, name);
        return new Attachment(file, Path.of(name), Optional.of("https://xa.example/f"), Optional.empty());
    }

    private static Rendering render(String text, int limit, int buttonBytes) {
        var message = new OutgoingMessage(1, new ChatAddress("any", "", "1"), text, List.of("Gửi", "Sửa"));
        return Rendering.of(message, new Capabilities(limit, buttonBytes, Map.of(), false, Optional.empty()));
    }
}
