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
    private long id;

    @BeforeEach
    void somebodySaysWhoHeIs() {
        chat = new ChatAddress("telegram", "4711", UUID.randomUUID().toString());
        newcomers.knock(chat, "Tuấn <b>", "tôi là Tuấn, tổ 16", Optional.of("0905123456"), realClock.instant());
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
                .contains("Tuấn &lt;b&gt;", "tôi là Tuấn, tổ 16", "tel:0905123456")
                .containsPattern("value=\"" + head.value() + "\"[^>]*selected");
        assertThat(send("/newcomers/" + id + "/binding", "person", "" + head.value()))
                .hasStatus3xxRedirection();
        assertThat(directory.whoIs(chat)).contains(head);
        assertThat(page("/newcomers")).bodyText().doesNotContain("tôi là Tuấn, tổ 16");
    }

    @Test
    void withoutAHeadNobodyIsLetInAndARefusalErasesTheWords() throws Exception {
        send("/newcomers/" + id + "/binding");
        assertThat(directory.whoIs(chat)).isEmpty();
        send("/newcomers/" + id + "/refusal");
        assertThat(page("/newcomers")).bodyText().doesNotContain("tôi là Tuấn, tổ 16");
        assertThat(directory.whoIs(chat)).isEmpty();
    }
}
