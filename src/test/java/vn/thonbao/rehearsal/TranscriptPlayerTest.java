package vn.thonbao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.conversation.Input;
import vn.thonbao.flowfiles.FlowLibrary;

class TranscriptPlayerTest {

    private static final String STORY = """
            # Một số liệu, rồi gửi
            Lúc: 2025-12-01 19:40 · Người: bác Hùng, Tổ dân phố 5 · Hỏi: ah.07.1

            Hùng: báo cáo
            Hùng: 3
            Hùng: gửi
            """;

    private final TranscriptPlayer player = TranscriptsTest.player();

    @Test
    void aStoryToldOnceIsToldAgainTheSame() {
        var told = player.replay(STORY);

        assertThat(told).contains("=> gửi lần 1: ah.07.1 3 hộ");
        assertThat(player.replay(told)).isEqualTo(told);
    }

    @Test
    void aWrongPromiseShowsInTheReplay() {
        var told = player.replay(STORY);

        assertThat(player.replay(told.replace("ah.07.1 3 hộ", "ah.07.1 4 hộ"))).isEqualTo(told);
    }

    @Test
    void figuresThatWereNotSentAreTold() {
        assertThat(player.replay(STORY.replace("Hùng: gửi\n", ""))).endsWith("=> chưa gửi: ah.07.1 3 hộ\n");
    }

    @Test
    void afterTheLockNothingIsTakenAnyMore() {
        var told = player.replay(STORY + "(khóa số liệu)\nHùng: 1 là 5\n");

        assertThat(told).contains("gửi lần 1").doesNotContain("gửi lần 2").contains("khóa");
    }

    @Test
    void aStoryThatCannotBePlayedSaysWhy() {
        assertThatThrownBy(() -> player.replay(STORY.replace("ah.07.1", "ah.99.9")))
                .isInstanceOf(StoryMistake.class)
                .hasMessageContaining("ah.99.9");
        assertThatThrownBy(() -> player.replay(STORY + "Lan: 3\n")).hasMessageContaining("Lan");
        assertThatThrownBy(() -> player.replay(STORY + "(mưa to)\n")).hasMessageContaining("mưa to");
    }

    @Test
    void photosAndVeryLongMessagesCanBeWritten() {
        assertThat(((Input.Sent) TranscriptPlayer.input("(gửi 2 ảnh) dây ạ")).files())
                .hasSize(2);
        assertThat(((Input.Said) TranscriptPlayer.input("a × 10001")).text()).hasSize(10_001);
        assertThat(TranscriptPlayer.input("(mở)")).isEqualTo(new Input.Opened());
    }

    @Test
    void theTerminalTalksToTheSameFlow() throws IOException {
        var library = ((FlowLibrary.Result.Good) FlowLibrary.read(TranscriptsTest.FLOWS)).library();
        var out = new StringWriter();

        new TerminalChat(
                        library,
                        CampaignFiles.read(TranscriptsTest.FLOWS).plans().get(0),
                        "bác Hùng, Tổ dân phố 5")
                .run(
                        new BufferedReader(new StringReader("báo cáo\n/thoát\n3\n")),
                        new PrintWriter(out),
                        Optional.empty());

        assertThat(out.toString().lines().filter(l -> l.startsWith("Bot: "))).hasSize(2);
    }

    @Test
    void reportingMeansTheFlowOfTheCampaignThatIsOwed() throws IOException {
        var library = ((FlowLibrary.Result.Good) FlowLibrary.read(TranscriptsTest.FLOWS)).library();
        var plan = CampaignFiles.read(TranscriptsTest.FLOWS).plans().stream()
                .filter(p -> p.flow().equals("movements"))
                .findFirst()
                .orElseThrow();
        var out = new StringWriter();

        new TerminalChat(library, plan, "bác Thanh, Thôn 3")
                .run(
                        new BufferedReader(new StringReader("lam 300m duong\n/thoát\n")),
                        new PrintWriter(out),
                        Optional.of("báo cáo"));

        assertThat(out.toString()).contains("Thôn 3 đã làm gì trong các phong trào", "Xã đã ghi");
    }
}
