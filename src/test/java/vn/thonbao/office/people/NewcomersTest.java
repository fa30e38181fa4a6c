package vn.thonbao.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Newcomers;
import vn.thonbao.office.DemoOffice;

/** An officer lets somebody in who said who he is, or does not. */
class NewcomersTest extends DemoOffice {

    @Autowired
    Newcomers newcomers;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    private ChatAddress chat = new ChatAddress("", "", "");
    private String words = "";
    private long id;

    @BeforeEach
    void somebodySaysWhoHeIs() {
        chat = new ChatAddress("telegram", "4711", UUID.randomUUID().toString());
        words = "tôi ở tổ 16, máy " + chat.chatId();
        var called = directory.person(head("16")).name().replaceFirst(".* ", "");
        newcomers.knock(chat, called + " <b>", words, Optional.of("0905123456"), realClock.instant());
        id = newcomers.waiting(realClock.instant()).stream()
                .filter(n -> n.chat().equals(chat))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theOfficeReadsWhoWaitsWithTheLikelyHeadChosenAndLetsHimInByOneTap() throws Exception {
        var head = head("16");
        assertThat(page("/")).bodyText().contains("Chờ xác nhận", "/newcomers");
        assertThat(page("/newcomers"))
                .bodyText()
                .contains(" &lt;b&gt;", words, "tel:0905123456")
                .containsPattern("value=\"" + head.value() + "\"[^>]*selected");
        assertThat(send("/newcomers/" + id + "/binding", "person", "" + head.value()))
                .hasStatus3xxRedirection();
        assertThat(directory.whoIs(chat)).contains(head);
        assertThat(page("/newcomers")).bodyText().doesNotContain(words);
    }

    @Test
    void whatFollowsStandsBelowItAndNamesTheHeadTogetherWithIt() {
        var head = directory.person(head("16"));
        var pieces = new ChatAddress("telegram", "4711", UUID.randomUUID().toString());
        newcomers.knock(pieces, "Zoe", "", Optional.empty(), realClock.instant());
        newcomers.add(pieces, "tổ 16", Optional.empty());
        newcomers.add(pieces, "máy " + pieces.chatId(), Optional.of("0905777888"));
        newcomers.add(pieces, head.name(), Optional.empty());
        assertThat(page("/newcomers"))
                .bodyText()
                .contains("<q>tổ 16\nmáy " + pieces.chatId() + "\n" + head.name(), "tel:0905777888")
                .containsPattern("value=\"" + head.id().value() + "\"[^>]*selected");
    }

    @Test
    void aUnitWithoutTheNameOfItsHeadChoosesNobody() {
        var other = new ChatAddress("telegram", "4711", UUID.randomUUID().toString());
        newcomers.knock(other, "Zoe", "tôi ở tổ 17", Optional.empty(), realClock.instant());
        assertThat(page("/newcomers"))
                .bodyText()
                .doesNotContainPattern("value=\"" + head("17").value() + "\"[^>]*selected");
    }

    @Test
    void withoutAHeadNobodyIsLetInAndARefusalErasesTheWords() throws Exception {
        send("/newcomers/" + id + "/binding");
        assertThat(directory.whoIs(chat)).isEmpty();
        send("/newcomers/" + id + "/refusal");
        assertThat(page("/newcomers")).bodyText().doesNotContain(words);
        assertThat(directory.whoIs(chat)).isEmpty();
    }
}
