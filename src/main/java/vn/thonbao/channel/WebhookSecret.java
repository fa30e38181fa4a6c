package vn.thonbao.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The constant that a channel sends with every webhook call. It proves who calls, not that the call is new: repeats are the
 * inbox's business.
 */
public final class WebhookSecret {

    private final byte[] secret;

    /** @param secret blank = nobody is let in */
    public WebhookSecret(String secret) {
        this.secret = secret.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Takes as long for a near miss as for any other. */
    public boolean matches(Optional<String> told) {
        var said = told.orElse("").getBytes(StandardCharsets.UTF_8);
        return secret.length > 0 && MessageDigest.isEqual(secret, said);
    }
}
