package vn.thonbao.directory;

import java.security.SecureRandom;
import java.util.Base64;
import vn.thonbao.platform.Sha256;

/** A word nobody can guess (192 bits). It is as good as a password: the database keeps only its hash. */
final class LinkToken {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 24;

    private LinkToken() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }
}
