package vn.thonbao.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thonbao.channel.ChannelEvent.Media;
import vn.thonbao.channel.Content.Note;
import vn.thonbao.channel.MediaSource.Bytes;
import vn.thonbao.channel.MediaSource.Fetched;
import vn.thonbao.channel.MediaSource.Later;
import vn.thonbao.channel.MediaSource.Never;
import vn.thonbao.channel.StandIn;

class CdnMediaTest {

    private static final Cdn CDN = new Cdn();

    private static final class Cdn extends StandIn {
        @Override
        protected Answer answer(HttpExchange call, String body) {
            return Answer.ok("GIF89a made up");
        }
    }

    @AfterAll
    static void hangsUp() {
        CDN.close();
    }

    @Test
    void fetchesFromZalosHosts() throws IOException {
        try (var bytes = ((Bytes) fetch(CDN.address() + "/a", 100)).stream()) {
            assertThat(bytes.readAllBytes()).hasSize(14);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://x.zadn.vn@10.0.0.1/a",
                "https://zadn.vn.example.vn/a",
                "https://evilzadn.vn/a",
                "file:///etc/passwd",
                "no address",
                ""
            })
    void goesNowhereElse(String address) {
        assertThat(fetch(address, 100)).isEqualTo(new Never(Note.FILES_NOT_RECEIVED));
    }

    @Test
    void readsNothingThatIsTooLarge() {
        assertThat(fetch(CDN.address() + "/a", 13)).isEqualTo(new Never(Note.FILE_TOO_LARGE));
    }

    @Test
    void whatIsGoneOrLeadsElsewhereIsGivenUpAndWhatMayComeIsTriedAgain() {
        CDN.fail(new StandIn.Fault("/gone", 404, ""));
        assertThat(fetch(CDN.address() + "/gone", 100)).isEqualTo(new Never(Note.FILES_NOT_RECEIVED));
        CDN.fail(new StandIn.Fault("/moved", 302, ""));
        assertThat(fetch(CDN.address() + "/moved", 100)).isEqualTo(new Never(Note.FILES_NOT_RECEIVED));
        CDN.fail(StandIn.Fault.html("/down"));
        assertThat(fetch(CDN.address() + "/down", 100)).isInstanceOf(Later.class);
        assertThat(fetch("http://127.0.0.1:1/nobody-there", 100)).isInstanceOf(Later.class);
    }

    private static Fetched fetch(String address, long cap) {
        return new CdnMedia("zalobot", List.of(".zadn.vn", "127.0.0.1"))
                .fetch(new Media(address, "", "", 0, "image"), cap);
    }
}
