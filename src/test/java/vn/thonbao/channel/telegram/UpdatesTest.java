package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.channel.ChannelEvent.Media;
import vn.thonbao.directory.ChatAddress;

class UpdatesTest {

    private static final String FROM = "'date':1790000000,'from':{'id':5000000042,'first_name':'Hùng'},";
    private static final String PRIVATE = FROM + "'chat':{'id':5000000042,'type':'private'},";
    private static final String GROUP = FROM + "'chat':{'id':-1001234567890,'type':'supergroup'},";

    @Test
    void readsTextFromALargeChatNumber() throws Exception {
        var event = message(PRIVATE + "'text':'85 hộ'");
        assertThat(event.from()).isEqualTo(new ChatAddress("telegram", "4711", "5000000042"));
        assertThat(event.dedupeKey()).isEqualTo("7001");
        assertThat(event.kind()).isEqualTo(Kind.TEXT);
        assertThat(event.text()).isEqualTo("85 hộ");
        assertThat(event.senderName()).isEqualTo("Hùng");
    }

    @Test
    void readsStartWithAndWithoutACodeAndOtherCommandsAsTheirWord() throws Exception {
        assertThat(message(PRIVATE + "'text':'/start ABCDE23456'"))
                .matches(e -> e.kind() == Kind.FOLLOW && e.text().equals("ABCDE23456"));
        assertThat(message(PRIVATE + "'text':'/start'")).matches(e -> e.text().isEmpty() && e.kind() == Kind.FOLLOW);
        assertThat(message(PRIVATE + "'text':'/bao_cao@anhai_bot'").text()).isEqualTo("bao cao");
    }

    @Test
    void takesTheLargestPhotoWithItsCaptionAndADocumentWithItsName() throws Exception {
        var photo = message(
                PRIVATE + "'caption':'phiếu','photo':[{'file_id':'s','file_size':9},{'file_id':'l','file_size':99}]");
        assertThat(photo.text()).isEqualTo("phiếu");
        assertThat(photo.media()).containsExactly(new Media("l", "", "", 99, "image"));
        var document =
                message(PRIVATE + "'document':{'file_id':'d','file_name':'a.xlsx','mime_type':'x/y','file_size':7}");
        assertThat(document.media()).containsExactly(new Media("d", "a.xlsx", "x/y", 7, "document"));
    }

    @Test
    void knowsContactsStickersAndGroups() throws Exception {
        assertThat(message(PRIVATE + "'contact':{'phone_number':'84900000000','user_id':7}"))
                .matches(e -> e.kind() == Kind.CONTACT && e.text().isEmpty());
        assertThat(message(PRIVATE + "'contact':{'phone_number':'84900000000','user_id':5000000042}"))
                .matches(e -> e.kind() == Kind.CONTACT && e.text().equals("84900000000"));
        assertThat(message(PRIVATE + "'sticker':{'emoji':'🙂'}").kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(message(GROUP + "'text':'12'").chat()).isEqualTo(ChatKind.GROUP);
        assertThat(message(GROUP + "'migrate_to_chat_id':-100999").chat()).isEqualTo(ChatKind.GROUP);
    }

    @Test
    void anEditIsAnEdit() throws Exception {
        assertThat(event("'edited_message':{" + PRIVATE + "'text':'86'}")).get().matches(e -> e.kind() == Kind.EDIT);
    }

    @Test
    void aTapWithoutItsMessageBelongsToThePersonsOwnChat() throws Exception {
        assertThat(event("'callback_query':{'id':'9','from':{'id':42},'data':'17:1'}"))
                .get()
                .matches(e -> e.from().chatId().equals("42") && e.text().equals("17:1") && e.kind() == Kind.CHOICE);
        assertThat(event("'callback_query':{'id':'9','from':{'id':42},'data':'x',"
                        + "'message':{'date':0,'message_id':6,'chat':{'id':42,'type':'private'}}}"))
                .get()
                .matches(e -> e.from().chatId().equals("42"));
    }

    @Test
    void whatConcernsNobodyIsNothing() throws Exception {
        assertThat(event("'poll':{'id':'1'}")).isEmpty();
        assertThat(event("'my_chat_member':{" + PRIVATE + "'new_chat_member':{'status':'member'}}"))
                .isEmpty();
    }

    private static ChannelEvent message(String fields) throws JsonProcessingException {
        return event("'message':{'message_id':5," + fields + "}").orElseThrow();
    }

    private static Optional<ChannelEvent> event(String rest) throws JsonProcessingException {
        var json = ("{'update_id':7001," + rest + "}").replace('\'', '"');
        return new Updates("4711").event(new ObjectMapper().readTree(json));
    }
}
