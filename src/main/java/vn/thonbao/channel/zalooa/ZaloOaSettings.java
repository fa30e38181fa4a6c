package vn.thonbao.channel.zalooa;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thonbao.platform.CannotStart;
import vn.thonbao.platform.Sha256;

/**
 * {@code .env.example} explains each key.
 *
 * @param appSecret asks for tokens; not the key that signs webhooks
 * @param secretKey signs what Zalo tells us; blank = nothing is let in
 * @param refreshToken the first one; each is used once, and the newest is in the database
 * @param templateId an approved template with one parameter {@code noi_dung}; blank = none
 * @param paidWindow whether the office pays for messages between 48 hours and 7 days after a person's last one
 */
@ConfigurationProperties("thonbao.zalo-oa")
record ZaloOaSettings(
        @DefaultValue("") String appId,
        @DefaultValue("") String appSecret,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String refreshToken,
        @DefaultValue("https://openapi.zalo.me") URI apiUrl,
        @DefaultValue("https://oauth.zaloapp.com") URI oauthUrl,
        @DefaultValue("") String templateId,
        @DefaultValue("true") boolean buttons,
        @DefaultValue("false") boolean paidWindow) {

    /** How long after a person's last message ours cost nothing. */
    static final Duration FREE = Duration.ofHours(48);

    ZaloOaSettings {
        if (!appId.matches("\\d*") || !appId.isBlank() && !appSecret.matches("[!-~]+")) {
            throw new CannotStart(
                    "ZALO_OA_APP_ID (chỉ gồm chữ số) cần đi cùng ZALO_OA_APP_SECRET của đúng ứng dụng đó.");
        }
    }

    /** How long after a person's last message the office lets us write; a template may always. */
    Duration window() {
        return paidWindow ? Duration.ofDays(7) : FREE;
    }

    /** Always the same, since Zalo's console holds its challenge; 43 signs, and of no use without the app's secret. */
    String codeVerifier() {
        return base64(Sha256.of("code verifier", appId, appSecret));
    }

    String codeChallenge() {
        return base64(Sha256.of(codeVerifier()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] secretKeyBytes() {
        return secretKey.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** A record would print the secrets. */
    @Override
    public String toString() {
        return "ZaloOaSettings of app " + appId;
    }
}
