package vn.thonbao.channel;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Newcomers;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Unlinked;

/** A stranger says who he is and is let in when an officer says so. */
@Component
public class Introductions {

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_OF_A_LATER_LINE = 200;
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?84|0)(?:[ .-]?\\d){9}(?!\\d)");

    /** "Tôi là Hùng, trưởng thôn 5", without diacritics. */
    private static final Pattern WHO = Pattern.compile(
            "\\b(toi|em|chau|minh|bac|chu|co|anh|chi|ten)( ten)? la \\p{L}+"
                    + "|\\b(truong|pho)( ban)? (thon|to|khu|ap|ban|xom)\\b|\\bto truong\\b|\\b(to dan pho|tdp|thon) (so )?\\w+");

    /** A name and nothing else; small letters only with a first or middle name that gives it away. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}*( \\p{Lu}\\p{Ll}*){2,4}");

    private static final Pattern PLAIN_NAME = Pattern.compile("nguyen( \\p{L}+){1,4}|\\p{L}+ (van|thi)( \\p{L}+){1,3}");

    private final JdbcClient sql;
    private final Newcomers newcomers;
    private final Directory directory;
    private final Inbox inbox;
    private final Clock clock;
    private final Clock realClock;

    Introductions(
            JdbcClient sql,
            Newcomers newcomers,
            Directory directory,
            Inbox inbox,
            Clock clock,
            @Qualifier("realClock") Clock realClock) {
        this.sql = sql;
        this.newcomers = newcomers;
        this.directory = directory;
        this.inbox = inbox;
        this.clock = clock;
        this.realClock = realClock;
    }

    /**
     * People introduce themselves in pieces: what follows is put to what the office reads. Joins the caller's transaction.
     *
     * @return whether this chat said before who it is, and waits or was refused: nothing more is said to it
     */
    boolean wereMade(ChannelEvent event) {
        if (!newcomers.knows(event.from(), realClock.instant())) {
            return false;
        }
        var tells = event.kind() == ChannelEvent.Kind.TEXT || event.kind() == ChannelEvent.Kind.CONTACT;
        if (tells && !event.text().isBlank()) {
            newcomers.add(event.from(), shortened(event.text(), MOST_OF_A_LATER_LINE), phone(event.text()));
        }
        return true;
    }

    /** Joins the caller's transaction. @return whether the office reads of it, and the stranger has to be told so */
    boolean heard(ChannelEvent event) {
        var words = event.text().strip();
        var contact = event.kind() == ChannelEvent.Kind.CONTACT && !words.isEmpty();
        return (contact || event.kind() == ChannelEvent.Kind.TEXT && saysWho(words))
                && newcomers.knock(
                        event.from(),
                        shortened(event.senderName(), MOST_CHARACTERS),
                        contact ? "" : shortened(words, MOST_CHARACTERS),
                        contact ? Optional.of(words) : phone(words),
                        realClock.instant());
    }

    static boolean saysWho(String words) {
        return phone(words).isPresent() || WHO.matcher(plain(words)).find() || isName(words);
    }

    private static boolean isName(String words) {
        return NAME.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).matches()
                || PLAIN_NAME.matcher(plain(words)).matches();
    }

    /** Small letters without diacritics, as many people type. */
    public static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    private static Optional<String> phone(String words) {
        return PHONE.matcher(words)
                .results()
                .map(found -> found.group().replaceAll("\\D", "").replaceFirst("^84", "0"))
                .findFirst();
    }

    /** One line. */
    private static String shortened(String text, int most) {
        return Rendering.split(text.replaceAll("\\s+", " "), most).get(0);
    }

    /** From now on this chat is that person's, who hears the first question. @return false if it was decided before */
    @Transactional
    public boolean bind(long newcomer, PersonId person, String by) {
        var chat = newcomers.bound(newcomer, by, realClock.instant());
        chat.ifPresent(address -> welcome(address, person, newcomer));
        return chat.isPresent();
    }

    private void welcome(ChatAddress chat, PersonId person, long newcomer) {
        var now = clock.instant();
        directory.linkChat(person, chat, now);
        inbox.accept(
                chat,
                Optional.of(person),
                "newcomer:" + newcomer + ":" + realClock.millis(),
                new Content("", List.of(), true),
                now);
    }

    /** Nothing is said to this chat any more, and nothing of what it said is kept. @return false if it was decided before */
    @Transactional
    public boolean refuse(long newcomer, String by) {
        return newcomers.refused(newcomer, by, realClock.instant()).isPresent();
    }

    /** A code, or the own number, let this chat in. */
    void settled(ChatAddress chat) {
        newcomers.forget(chat);
    }

    /** Whoever believes to be known has to hear that he is not: the one answer is due once more. */
    @EventListener
    void on(Unlinked unlinked) {
        var chat = unlinked.chat();
        settled(chat);
        sql.sql("""
                        UPDATE inbox SET dedupe_key = dedupe_key || ':' || id
                        WHERE channel = ? AND bot = ? AND dedupe_key = ?""").params(chat.channel(), chat.bot(), onlyAnswer(chat)).update();
    }

    /** The key of the one answer that a stranger or a group gets. */
    static String onlyAnswer(ChatAddress chat) {
        return "stranger:" + chat.chatId();
    }
}
