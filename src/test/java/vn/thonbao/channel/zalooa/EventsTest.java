package vn.thonbao.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.channel.ChannelEvent.Media;
import vn.thonbao.channel.Fixture;
import vn.thonbao.directory.ChatAddress;

class EventsTest {

    @Test
    void readsTextFromAPersonWhoseNumberIsLongerThanADouble() {
        var event = event("text").orElseThrow();
        assertThat(event.from()).isEqualTo(new ChatAddress("zalooa", "1002003004005006007", "7700000000000000042"));
        assertThat(event.dedupeKey()).isEqualTo("m-text-1");
        assertThat(event.text()).isEqualTo("Tổ 5 nộp 12");
        assertThat(event.occurredAt()).isEqualTo(Instant.ofEpochSecond(1_790_000_000));
        assertThat(event("text-escaped").orElseThrow().text()).isEqualTo("Tổ 5 nộp 12 hộ");
    }

    @ParameterizedTest
    @CsvSource({
        "text,TEXT",
        "button,TEXT",
        "image,FILES",
        "file,FILES",
        "audio,FILES",
        "gif,UNSUPPORTED",
        "video,UNSUPPORTED",
        "sticker,UNSUPPORTED",
        "location,UNSUPPORTED",
        "link,UNSUPPORTED",
        "business-card,UNSUPPORTED",
        "follow,FOLLOW",
        "unfollow,UNFOLLOW",
        "echo-text,ECHO",
        "echo-image,ECHO"
    })
    void knowsWhatKindItIsAndWhoseChatItIs(String fixture, Kind kind) {
        var event = event(fixture).orElseThrow();
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.from().chatId()).isEqualTo("7700000000000000042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "seen", "group-made", "submit-info"})
    void receiptsAndDetailsAnybodyCanTypeConcernNobody(String fixture) {
        assertThat(event(fixture)).isEmpty();
    }

    @Test
    void groupsAndVisitorsWithoutAnAccountHaveChatsOfTheirOwn() {
        assertThat(event("group-text"))
                .get()
                .matches(e -> e.chat() == ChatKind.GROUP && e.from().chatId().equals("group:g-made-up"));
        assertThat(event("anonymous"))
                .get()
                .matches(e ->
                        e.chat() == ChatKind.GROUP && e.from().chatId().equals("visitor:7700000000000000042:made-up"));
    }

    @Test
    void takesFilesWithWhatIsToldOfThem() {
        assertThat(event("image").orElseThrow().text()).isEqualTo("phiếu của tổ");
        assertThat(event("image").orElseThrow().media())
                .containsExactly(new Media("https://photo-stal-2.zadn.vn/made-up/1.jpg", "", "", 0, "image"));
        assertThat(event("file").orElseThrow().media())
                .containsExactly(
                        new Media("https://f1-zpc.zdn.vn/made-up/2.pdf", "bao cao.pdf", "", 20480, "document"));
        assertThat(event("audio").orElseThrow().media()).extracting(Media::kind).containsExactly("voice");
    }

    @Test
    void followHasNoMessageAndYetAKeyThatRepeatsWithIt() {
        assertThat(event("follow").orElseThrow().dedupeKey()).isEqualTo("follow:7700000000000000042:1790000000000");
    }

    private static Optional<ChannelEvent> event(String fixture) {
        return new Events("1002003004005006007").event(new JsonMapper().readTree(Fixture.named("zalooa/" + fixture)));
    }
}
