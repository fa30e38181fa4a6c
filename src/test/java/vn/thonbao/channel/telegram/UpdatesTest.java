package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.channel.ChannelEvent.Media;
import vn.thonbao.channel.Fixture;
import vn.thonbao.directory.ChatAddress;

class UpdatesTest {

    private static final ChatAddress HUNG = new ChatAddress("telegram", "4711", "5000000042");

    @Test
    void readsTextFromALargeChatNumber() throws Exception {
        var event = event("text");
        assertThat(event.from()).isEqualTo(HUNG);
        assertThat(event.dedupeKey()).isEqualTo("5000000042:5");
        assertThat(event.text()).isEqualTo("85 hộ");
        assertThat(event.senderName()).isEqualTo("Hùng");
        assertThat(event.occurredAt()).isEqualTo(Instant.ofEpochSecond(1_790_000_000));
    }

    @Test
    void readsStartWithAndWithoutACodeAndOtherCommandsAsTheirWord() throws Exception {
        assertThat(event("start-code").text()).isEqualTo("ABCDE23456");
        assertThat(event("start").text()).isEmpty();
        assertThat(event("command").text()).isEqualTo("bao cao");
    }

    @ParameterizedTest
    @CsvSource({
        "text,TEXT",
        "start-code,FOLLOW",
        "start,FOLLOW",
        "command,TEXT",
        "photo,FILES",
        "album-first,FILES",
        "document,FILES",
        "voice,FILES",
        "contact-own,CONTACT",
        "contact-other,CONTACT",
        "sticker,UNSUPPORTED",
        "edited,EDIT",
        "edited-caption,EDIT",
        "reaction,REACTION",
        "quote,TEXT",
        "tap,CHOICE",
        "kicked,UNFOLLOW",
        "unblocked,BACK"
    })
    void knowsWhatKindItIsAndWhoseChatItIs(String fixture, Kind kind) throws Exception {
        assertThat(event(fixture).kind()).isEqualTo(kind);
        assertThat(event(fixture).from()).isEqualTo(HUNG);
        assertThat(event(fixture).chat()).isEqualTo(ChatKind.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"group-text", "group-migrates"})
    void aGroupIsAGroup(String fixture) throws Exception {
        assertThat(event(fixture).chat()).isEqualTo(ChatKind.GROUP);
    }

    @Test
    void takesTheLargestPhotoWithItsCaptionAndADocumentWithItsName() throws Exception {
        assertThat(event("photo").text()).isEqualTo("phiếu của tổ");
        assertThat(event("photo").media()).containsExactly(new Media("large", "", "", 99_000, "image"));
        assertThat(event("document").media())
                .containsExactly(new Media(
                        "sheet",
                        "a.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        7_000,
                        "document"));
        assertThat(event("voice").media()).containsExactly(new Media("note", "", "audio/ogg", 12_000, "voice"));
    }

    @Test
    void thePartsOfAnAlbumBelongTogether() throws Exception {
        assertThat(event("album-first").album())
                .isNotBlank()
                .isEqualTo(event("album-second").album());
        assertThat(event("photo").album()).isEmpty();
    }

    @Test
    void anEditNamesTheMessageItReplacesAndHasAKeyOfItsOwn() throws Exception {
        assertThat(event("edited").about()).isEqualTo(event("text").dedupeKey());
        assertThat(event("edited-caption").about()).isEqualTo(event("photo").dedupeKey());
        assertThat(event("edited-caption").text()).isEqualTo("phiếu của tổ 5");
        assertThat(event("edited-caption").media()).isEmpty();
        assertThat(event("edited").dedupeKey()).isNotEqualTo(event("text").dedupeKey());
        assertThat(event("text").about()).isEmpty();
    }

    @Test
    void ofACardOnlyTheOwnNumberCounts() throws Exception {
        assertThat(event("contact-own").text()).isEqualTo("84900000000");
        assertThat(event("contact-other").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tap", "tap-inaccessible", "tap-alone"})
    void aTapBelongsToThePersonsOwnChatEvenWithoutItsMessage(String fixture) throws Exception {
        assertThat(event(fixture))
                .matches(e -> e.from().equals(HUNG) && e.text().equals("17:1") && e.kind() == Kind.CHOICE);
    }

    @Test
    void aSignAndWordsThatQuoteNameOurMessageAsWeWereToldItsNumber() throws Exception {
        assertThat(event("reaction"))
                .matches(e -> e.text().equals("👍") && e.about().equals("81"));
        assertThat(event("quote"))
                .matches(e -> e.text().equals("👍") && e.about().equals("81"));
        assertThat(event("text").about()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", "reaction-gone"})
    void whatConcernsNobodyIsNothing(String fixture) throws Exception {
        assertThat(find(fixture)).isEmpty();
    }

    private static ChannelEvent event(String fixture) throws JsonProcessingException {
        return find(fixture).orElseThrow();
    }

    private static Optional<ChannelEvent> find(String fixture) throws JsonProcessingException {
        return new Updates("4711").event(new ObjectMapper().readTree(Fixture.named("telegram/" + fixture)));
    }
}
