package vn.thonbao.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of everything that is kept or compared by its hash. */
public final class Sha256 {

    private Sha256() {}

    /** Of one after the other, as they are. */
    public static byte[] of(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** Of the texts together, in UTF-8. */
    public static byte[] of(String... parts) {
        return of(String.join("", parts).getBytes(UTF_8));
    }

    /** Of UTF-8; 64 signs. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** For what comes piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
