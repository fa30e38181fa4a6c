package vn.thonbao.directory;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.platform.database.Moments;

/** Single-use codes that bind a chat to a person. All times are real time, also where the demo moves its clock. */
@Component
public class Invitations {

    /** Wrong codes of one chat within {@link #MEMORY}, after which it is no longer listened to. */
    static final int MOST_MISSES = 5;

    private static final Duration MEMORY = Duration.ofDays(1);

    /** Without 0 O 1 I L U: people read these codes to each other. Ten of thirty signs are 49 bits. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient sql;
    private final Moments moments;
    private final Directory directory;

    Invitations(JdbcClient sql, Moments moments, Directory directory) {
        this.sql = sql;
        this.moments = moments;
        this.directory = directory;
    }

    /** A new code; older ones of this person stop working. @return the code, of which only the hash is stored */
    @Transactional
    public String invite(PersonId person, Instant expires, Instant now) {
        sql.sql("UPDATE invite SET used_at = ? WHERE person_id = ? AND used_at IS NULL")
                .params(moments.parameter(now), person.value())
                .update();
        var code = fresh();
        sql.sql("INSERT INTO invite (agency_id, person_id, code_hash, expires_at) VALUES (?, ?, ?, ?)")
                .params(
                        directory.person(person).agency().value(),
                        person.value(),
                        LinkToken.hash(code),
                        moments.parameter(expires))
                .update();
        return code;
    }

    private static String fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code in a text of nothing but a code, however it was spaced: "abcd2-3fghj". */
    public static Optional<String> code(String text) {
        return Optional.of(text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT))
                .filter(code -> CODE.matcher(code).matches());
    }

    /** Links the chat if the code is good. Whoever used it first keeps it; a code never works a second time. */
    @Transactional
    public InviteOutcome redeem(String code, ChatAddress chat, Instant now) {
        if (misses(chat, now) >= MOST_MISSES) {
            return new InviteOutcome.TooMany();
        }
        var person = sql.sql("""
                        UPDATE invite SET used_at = ?
                        WHERE code_hash = ? AND used_at IS NULL AND expires_at > ? RETURNING person_id""")
                .params(moments.parameter(now), LinkToken.hash(code), moments.parameter(now))
                .query(Long.class)
                .optional();
        if (person.isEmpty()) {
            return missed(code, chat, now);
        }
        var linked = new PersonId(person.get());
        directory.linkChat(linked, chat, now);
        return new InviteOutcome.Linked(linked);
    }

    private int misses(ChatAddress chat, Instant now) {
        return sql.sql("SELECT count(*) FROM invite_miss WHERE channel = ? AND bot = ? AND chat_id = ? AND at > ?")
                .params(chat.channel(), chat.bot(), chat.chatId(), moments.parameter(now.minus(MEMORY)))
                .query(Integer.class)
                .single();
    }

    private InviteOutcome missed(String code, ChatAddress chat, Instant now) {
        sql.sql("INSERT INTO invite_miss (channel, bot, chat_id, at) VALUES (?, ?, ?, ?)")
                .params(chat.channel(), chat.bot(), chat.chatId(), moments.parameter(now))
                .update();
        var known = sql.sql("SELECT count(*) FROM invite WHERE code_hash = ?")
                .param(LinkToken.hash(code))
                .query(Integer.class)
                .single();
        return known > 0 ? new InviteOutcome.Spent() : new InviteOutcome.Unknown();
    }
}
