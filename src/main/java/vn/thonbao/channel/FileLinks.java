package vn.thonbao.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.platform.files.FileStore.StoredFile;

/** Links to stored files for whoever has them, for a while: the hash and the end, signed (HMAC-SHA256). */
@Component
class FileLinks {

    static final String PATH = "/f/";

    private static final Logger log = LoggerFactory.getLogger(FileLinks.class);

    private static final Duration FOR_A_CHANNEL = Duration.ofHours(1);
    private static final Duration FOR_A_PERSON = Duration.ofDays(7);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNED_BYTES = 32 + Long.BYTES;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient sql;
    private final Settings settings;
    private final FileStore files;
    private final Clock realClock;

    FileLinks(JdbcClient sql, Settings settings, FileStore files, @Qualifier("realClock") Clock realClock) {
        this.sql = sql;
        this.settings = settings;
        this.files = files;
        this.realClock = realClock;
    }

    /** @return empty if the file is gone from the data folder: the words must not wait for it for ever */
    Optional<Attachment> attached(StoredFile file) {
        if (files.mediaType(file.sha256()).isEmpty()) {
            log.error("file {} is gone; its message goes out without it", file.sha256());
            return Optional.empty();
        }
        return Optional.of(
                new Attachment(file, files.path(file.sha256()), to(file, FOR_A_PERSON), to(file, FOR_A_CHANNEL)));
    }

    /** @return empty where nobody but this machine knows our address */
    Optional<String> to(StoredFile file, Duration open) {
        return settings.publicUrl().map(address -> {
            var signed = ByteBuffer.allocate(SIGNED_BYTES)
                    .put(HexFormat.of().parseHex(file.sha256()))
                    .putLong(realClock.instant().plus(open).getEpochSecond())
                    .array();
            var name = UriUtils.encodePathSegment(file.name().isBlank() ? "tep" : file.name(), UTF_8);
            return address + PATH + TEXT.encodeToString(signed) + "." + TEXT.encodeToString(mac(signed)) + "/" + name;
        });
    }

    /** @return the file's hash; empty for whatever was not signed here, or has ended */
    Optional<String> opened(String link) {
        var parts = link.split("\\.", 2);
        var signed = bytes(parts[0]);
        var mac = parts.length == 2 ? bytes(parts[1]) : new byte[0];
        if (signed.length != SIGNED_BYTES || !MessageDigest.isEqual(mac, mac(signed))) {
            return Optional.empty();
        }
        var end = Instant.ofEpochSecond(ByteBuffer.wrap(signed).getLong(32));
        return realClock.instant().isBefore(end)
                ? Optional.of(HexFormat.of().formatHex(signed, 0, 32))
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key()), ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Two nodes that make one at the same moment keep the first. */
    private String key() {
        return find().orElseGet(() -> {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            sql.sql("INSERT INTO link_key (id, key) VALUES (1, ?) ON CONFLICT (id) DO NOTHING")
                    .param(HexFormat.of().formatHex(key))
                    .update();
            return find().orElseThrow();
        });
    }

    private Optional<String> find() {
        return sql.sql("SELECT key FROM link_key").query(String.class).optional();
    }
}
