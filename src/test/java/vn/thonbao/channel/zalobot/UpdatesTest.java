package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.channel.ChannelEvent.Media;
import vn.thonbao.channel.Fixture;
import vn.thonbao.directory.ChatAddress;

class UpdatesTest {

    private static final String HUNG = "0123456789abcdef0042";

    @Test
    void readsAFlatTextWithItsMillisecondsAndAWrappedOneAlike() {
        var flat = event("text-flat");
        assertThat(flat.from()).isEqualTo(new ChatAddress("zalobot", "8150", HUNG));
        assertThat(flat.dedupeKey()).isEqualTo("message.text.received:m-text-1");
        assertThat(flat.text()).isEqualTo("Tổ 5: 12 hộ");
        assertThat(flat.senderName()).isEqualTo("Nguyễn Văn Hùng");
        assertThat(flat.occurredAt()).isEqualTo(Instant.ofEpochSecond(1_790_000_000));
        assertThat(event("text-wrapped"))
                .matches(e -> e.kind() == Kind.TEXT && e.text().equals("nop"));
    }

    @Test
    void takesAPhotoByEitherNameWithItsCaption() {
        assertThat(event("photo").text()).isEqualTo("phiếu của tổ");
        assertThat(event("photo").media())
                .containsExactly(new Media("https://photo-stal-1.zadn.vn/made-up/1.jpg", "", "", 0, "image"));
        assertThat(event("photo-url").media())
                .containsExactly(new Media("https://photo-stal-1.zadn.vn/made-up/2.jpg", "", "", 0, "image"));
        assertThat(event("voice").media()).extracting(Media::kind).containsExactly("voice");
    }

    @ParameterizedTest
    @CsvSource({"photo,FILES", "voice,FILES", "sticker,UNSUPPORTED", "unsupported,UNSUPPORTED", "bot-itself,ECHO"})
    void knowsWhatKindItIs(String fixture, Kind kind) {
        assertThat(event(fixture).kind()).isEqualTo(kind);
    }

    @Test
    void anEventWithoutAnIdStillHasAKeyThatRepeatsWithIt() {
        assertThat(event("unsupported").dedupeKey())
                .isEqualTo(event("unsupported").dedupeKey())
                .contains(HUNG, "1790000004000");
    }

    @Test
    void aGroupIsAGroup() {
        assertThat(event("group-mention")).matches(e -> e.chat() == ChatKind.GROUP);
        assertThat(event("text-flat")).matches(e -> e.chat() == ChatKind.PRIVATE);
    }

    @Test
    void whatConcernsNobodyIsNothing() {
        for (var nothing : List.of("{}", "[]", "7", "{\"ok\":true,\"result\":{}}", "{\"message\":{\"text\":\"x\"}}")) {
            assertThat(new Updates("8150").event(new JsonMapper().readTree(nothing)))
                    .isEmpty();
        }
    }

    private static ChannelEvent event(String fixture) {
        return new Updates("8150")
                .event(new JsonMapper().readTree(Fixture.named("zalobot/" + fixture)))
                .orElseThrow();
    }
}
