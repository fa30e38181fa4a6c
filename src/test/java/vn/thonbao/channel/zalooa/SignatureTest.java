package vn.thonbao.channel.zalooa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.Fixture;

class SignatureTest {

    private static final String AT = "1790000000000";
    private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_500L);
    private static final byte[] BODY = Fixture.named("zalooa/text-escaped").getBytes(UTF_8);
    private final Signature signature = new Signature(OfficialAccount.settings("http://127.0.0.1"));

    @Test
    void takesTheRawBytesWithAndWithoutMac() {
        assertThat(right(BODY, "mac=" + made(BODY, AT), NOW)).isTrue();
        assertThat(right(BODY, made(BODY, AT), NOW)).isTrue();
    }

    @Test
    void refusesTheSameJsonWrittenAgain() {
        var json = new JsonMapper();
        var again = json.writeValueAsBytes(json.readTree(BODY));
        assertThat(right(again, "mac=" + made(BODY, AT), NOW)).isFalse();
    }

    @Test
    void refusesWhatIsMissingOrMadeInAnotherWay() throws Exception {
        assertThat(signature.isRight(BODY, AT, Optional.empty(), NOW)).isFalse();
        assertThat(right(BODY, "mac=", NOW)).isFalse();
        assertThat(right(BODY, made(BODY, "1790000000001"), NOW)).isFalse();
        assertThat(right(BODY, OfficialAccount.signed(BODY, AT, OfficialAccount.APP_SECRET), NOW))
                .isFalse();
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(OfficialAccount.SECRET_KEY.getBytes(UTF_8), "HmacSHA256"));
        assertThat(right(BODY, HexFormat.of().formatHex(hmac.doFinal(BODY)), NOW))
                .isFalse();
    }

    @Test
    void refusesWhatIsOlderThanZalosOwnRepeats() {
        var made = made(BODY, AT);
        assertThat(right(BODY, made, NOW.plus(Signature.WINDOW).minusSeconds(1)))
                .isTrue();
        assertThat(right(BODY, made, NOW.plus(Signature.WINDOW))).isFalse();
        assertThat(right(BODY, made, NOW.minus(Signature.WINDOW).minusSeconds(1)))
                .isFalse();
        assertThat(signature.isRight(BODY, "99999999999999999", Optional.of(made(BODY, "99999999999999999")), NOW))
                .isFalse();
        assertThat(signature.isRight(BODY, "", Optional.of(made(BODY, "")), NOW))
                .isFalse();
    }

    @Test
    void withoutAKeyNothingIsRight() {
        var open = new Signature(OfficialAccount.settings("http://127.0.0.1", ""));
        assertThat(open.canJudge()).isFalse();
        assertThat(open.isRight(BODY, AT, Optional.of(OfficialAccount.signed(BODY, AT, "")), NOW))
                .isFalse();
    }

    private boolean right(byte[] body, String told, Instant now) {
        return signature.isRight(body, AT, Optional.of(told), now);
    }

    private static String made(byte[] body, String at) {
        return OfficialAccount.signed(body, at, OfficialAccount.SECRET_KEY);
    }
}
