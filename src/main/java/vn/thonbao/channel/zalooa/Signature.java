package vn.thonbao.channel.zalooa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import vn.thonbao.platform.Sha256;

/**
 * Zalo's proof that an event is its own: plain SHA-256 over app id, the body as it came, the event's timestamp and the
 * account's secret key. There is no nonce: within the window repeats are the inbox's business, outside it they are nobody's.
 */
final class Signature {

    /** Zalo's own repeats come up to 1 h 50 min later. */
    static final Duration WINDOW = Duration.ofHours(2);

    private final byte[] appId;
    private final byte[] secretKey;

    Signature(ZaloOaSettings settings) {
        this.appId = settings.appId().getBytes(StandardCharsets.UTF_8);
        this.secretKey = settings.secretKeyBytes();
    }

    /** Without a key nothing can be judged, and nothing is let in. */
    boolean canJudge() {
        return secretKey.length > 0;
    }

    /**
     * @param body the very bytes: JSON that was read and written again has another signature
     * @param told with or without {@code mac=}
     */
    boolean isRight(byte[] body, String timestamp, Optional<String> told, Instant now) {
        var expected = Sha256.of(appId, body, timestamp.getBytes(StandardCharsets.UTF_8), secretKey);
        var right = MessageDigest.isEqual(
                HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII),
                told.orElse("").replaceFirst("^mac=", "").getBytes(StandardCharsets.UTF_8));
        return right && canJudge() && isRecent(timestamp, now);
    }

    private static boolean isRecent(String timestamp, Instant now) {
        try {
            var age = Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), now);
            return age.abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noMoment) {
            return false;
        }
    }
}
