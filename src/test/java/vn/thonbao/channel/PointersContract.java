package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

/** Taps, signs and quotes say which of our messages is meant. */
abstract class PointersContract extends ArrivalsStory {

    @BeforeEach
    void whoseChatItIs() {
        directory.linkChat(hung, chat, clock.instant());
    }

    @Test
    void aFingerThatTapsTwiceAnswersOnceAndAnotherButtonOfTheSameMessageIsAnOldOne() {
        var question = put(chat, Outgoing.Intent.REPLY, "", "Không có", "Để sau");
        take(Kind.CHOICE, "k1", Outbox.choiceKey(question, 0));
        take(Kind.CHOICE, "k2", Outbox.choiceKey(question, 0));
        take(Kind.CHOICE, "k3", Outbox.choiceKey(question, 1));
        assertThat(kept()).containsExactly(Content.text("Không có"), Content.noted("", Content.Note.OLD_BUTTON));
    }

    @Test
    void whatGoesToManyPeopleMakesNoQuestionOldAndItsOwnButtonSaysForEverWhereItBelongs() {
        var question = put(chat, Outgoing.Intent.REPLY, "", "Không có");
        var news = put(chat, Outgoing.Intent.BULK, "", "Đã rõ");
        take(Kind.CHOICE, "k1", Outbox.choiceKey(question, 0));
        put(chat, Outgoing.Intent.REPLY, "", "Có");
        take(Kind.CHOICE, "k2", Outbox.choiceKey(news, 0));
        take(Kind.CHOICE, "k3", Outbox.choiceKey(news, 0));
        assertThat(kept()).hasSize(2);
        assertThat(kept().get(0)).isEqualTo(Content.text("Không có"));
        assertThat(kept().get(1).tap().orElseThrow().label()).isEqualTo("Đã rõ");
        assertThat(kept().get(1).text()).as("to whoever knows no announcement").isEmpty();
        assertThat(kept().get(1).note()).contains(Content.Note.OLD_BUTTON);
    }

    @Test
    void aSignNamesTheMessageItStandsUnderAndIsHeardOnceHoweverOftenItComesAndGoes() {
        put(chat, Outgoing.Intent.BULK, "80 81", "Đã rõ");
        var newer = put(chat, Outgoing.Intent.BULK, "82", "Đã rõ");
        sign("s1", "81", "👍");
        sign("s2", "81", "👍");
        sign("s3", "80", "❤");
        assertThat(kept())
                .hasSize(2)
                .allMatch(Content::isSign)
                .allMatch(content -> content.text().isEmpty());
        assertThat(kept())
                .extracting(content -> content.tap().orElseThrow().message())
                .doesNotContain(key(newer))
                .containsOnly(key(newer - 1));
    }

    @Test
    void aSignUnderAnAnswerOrUnderNothingOfOursAsksNothing() {
        put(chat, Outgoing.Intent.REPLY, "7");
        put(anotherChat(), Outgoing.Intent.BULK, "8");
        for (var message : List.of("7", "8", "9", "", "1", "%")) {
            sign("s" + message, message, "👍");
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void aSignOfAStrangerOrInAGroupIsNotEvenAnswered() {
        var stranger = anotherChat();
        put(stranger, Outgoing.Intent.BULK, "5");
        arrivals.take(List.of(about(stranger, ChatKind.PRIVATE, Kind.REACTION, "s1", "👍", "5")));
        arrivals.take(List.of(about(stranger, ChatKind.GROUP, Kind.REACTION, "s2", "👍", "5")));
        assertThat(sql.sql("SELECT count(*) FROM inbox WHERE chat_id = ?")
                        .param(stranger.chatId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void wordsThatQuoteAMessageAreAboutThatOneAndWhoQuotesSomethingUnknownIsAboutNone() {
        var asked = put(chat, Outgoing.Intent.REPLY, "70");
        arrivals.take(List.of(
                about(chat, ChatKind.PRIVATE, Kind.TEXT, "q1", "85", "70"),
                about(chat, ChatKind.PRIVATE, Kind.TEXT, "q2", "ok", "71")));
        assertThat(kept())
                .containsExactly(
                        Content.quoting(new Content.Tap(key(asked), "85")), Content.quoting(new Content.Tap("", "ok")));
        assertThat(kept()).extracting(Content::text).containsExactly("85", "ok");
    }

    private void sign(String key, String message, String emoji) {
        arrivals.take(List.of(about(chat, ChatKind.PRIVATE, Kind.REACTION, key, emoji, message)));
    }

    private ChannelEvent about(ChatAddress from, ChatKind where, Kind kind, String key, String text, String message) {
        return new ChannelEvent(
                from, from.chatId() + key, where, kind, text, List.of(), "", "Hùng", clock.instant(), message);
    }

    private String key(long message) {
        return sql.sql("SELECT idempotency_key FROM outbox WHERE id = ?")
                .param(message)
                .query(String.class)
                .single();
    }

    @OnSqlite
    static class SqliteTest extends PointersContract {}

    @OnPostgres
    static class PostgresTest extends PointersContract {}
}
