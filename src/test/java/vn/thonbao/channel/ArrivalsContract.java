package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.directory.Invitations;
import vn.thonbao.directory.KnownChats;
import vn.thonbao.directory.Newcomer;
import vn.thonbao.directory.Newcomers;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class ArrivalsContract extends ArrivalsStory {

    @Autowired
    Downloads downloads;

    @Autowired
    MediaFetcher programsOwnFetcher;

    @Autowired
    Invitations invitations;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Introductions introductions;

    @Autowired
    KnownChats known;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    @Test
    void aStrangerGetsOneAnswerEverAndHisWordsAreNotKept() {
        take(Kind.TEXT, "k1", "cho hỏi giấy khai sinh");
        take(Kind.TEXT, "k2", "alo");
        assertThat(kept()).containsExactly(Content.text(""));
    }

    @Test
    void aStrangerWhoSaysWhoHeIsIsToldOnceThatTheOfficeDecidesAndOnlyThisIsKept() {
        take(Kind.TEXT, "k1", "alo");
        take(Kind.TEXT, "k2", "Tôi là Hùng, tổ trưởng tổ dân phố 5, sđt 0905 123 456");
        take(Kind.TEXT, "k2", "Tôi là Hùng, tổ trưởng tổ dân phố 5, sđt 0905 123 456");
        take(Kind.TEXT, "k3", "tôi là Hùng đây, 0905999999");
        assertThat(kept()).containsExactly(Content.text(""), Content.noted("", Content.Note.NEWCOMER));
        assertThat(newcomer().phone()).contains("0905123456");
        assertThat(newcomer().words()).contains("tổ dân phố 5");
    }

    @Test
    void whoSaysWhoHeIsInPiecesIsToldOnceAndTheOfficeReadsEveryPiece() {
        take(Kind.TEXT, "k1", "alo");
        take(Kind.TEXT, "k2", "Nguyễn Văn Hùng");
        take(Kind.TEXT, "k3", "thôn 50");
        take(Kind.TEXT, "k4", "thôn 5");
        take(Kind.TEXT, "k4", "thôn 5");
        take(Kind.TEXT, "k5", "0905123456");
        assertThat(kept()).containsExactly(Content.text(""), Content.noted("", Content.Note.NEWCOMER));
        assertThat(newcomer().phone()).contains("0905123456");
        assertThat(newcomer().words().lines()).containsExactly("Nguyễn Văn Hùng", "thôn 50", "thôn 5", "0905123456");
    }

    @Test
    void ofWhomWaitsAFewShortLinesAreKeptAndTheNumberEvenIfItComesLast() {
        take(Kind.TEXT, "k1", "tổ trưởng\ntổ 5");
        take(Kind.TEXT, "k2", "x".repeat(900));
        for (int i = 3; i < 20; i++) {
            take(Kind.TEXT, "k" + i, "alo " + i);
        }
        take(Kind.TEXT, "k20", "0905 123 456");
        assertThat(newcomer().phone()).contains("0905123456");
        assertThat(newcomer().words().lines()).hasSize(1 + 5).allMatch(line -> line.length() <= 200);
    }

    @Test
    void whoSaidWhoHeIsIsNotAskedForItWhetherHeWaitsOrWasRefused() {
        take(Kind.TEXT, "k1", "Tôi là Hùng tổ 5");
        take(Kind.TEXT, "k2", "cảm ơn");
        assertThat(kept()).containsExactly(Content.noted("", Content.Note.NEWCOMER));
        introductions.refuse(newcomer().id(), "Phạm Thị Lan");
        take(Kind.TEXT, "k3", "sao vậy");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whoWasUnlinkedIsAStrangerWhoIsAnsweredOnceMore() {
        take(Kind.TEXT, "k1", "alo");
        take(Kind.TEXT, "k2", "em là Hùng tổ 5");
        take(Kind.TEXT, "k3", invite(Duration.ofDays(7)));
        assertThat(newcomers.waiting(realClock.instant()))
                .as("a code lets in, too")
                .noneMatch(n -> n.chat().equals(chat));
        var before = kept().size();
        known.unlink(hung, known.of(hung).get(0).id());
        take(Kind.TEXT, "k4", "12");
        take(Kind.TEXT, "k5", "13");
        assertThat(kept().subList(before, kept().size())).containsExactly(Content.text(""));
    }

    @Test
    void whomAnOfficerLetsInHearsTheFirstQuestionAndWhatHeSaidIsErased() {
        take(Kind.TEXT, "k1", "em là Hùng tổ 5");
        var id = newcomer().id();
        assertThat(introductions.bind(id, hung, "Phạm Thị Lan")).isTrue();
        assertThat(introductions.bind(id, hung, "Trần Văn Nam")).isFalse();
        assertThat(directory.whoIs(chat)).contains(hung);
        assertThat(kept()).last().isEqualTo(new Content("", List.of(), true));
        assertThat(sql.sql("SELECT name || words || coalesce(phone, '') || decided_by FROM newcomer WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Phạm Thị Lan");
    }

    @Test
    void whomAnOfficerRefusesIsNotHeardAgainForAMonth() {
        take(Kind.TEXT, "k1", "em là Hùng tổ 5");
        assertThat(introductions.refuse(newcomer().id(), "Phạm Thị Lan")).isTrue();
        take(Kind.TEXT, "k2", "em là Hùng tổ 5 thật mà");
        assertThat(newcomers.waiting(realClock.instant()))
                .noneMatch(n -> n.chat().equals(chat));
        assertThat(newcomers.knock(
                        chat,
                        "Hùng",
                        "tổ 5",
                        Optional.empty(),
                        realClock.instant().plus(Duration.ofDays(31))))
                .isTrue();
        assertThat(newcomers.refused(newcomer().id(), "Phạm Thị Lan", realClock.instant()))
                .contains(chat);
    }

    private Newcomer newcomer() {
        return newcomers.waiting(realClock.instant()).stream()
                .filter(n -> n.chat().equals(chat))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGroupGetsOneAnswerEverWhoeverSpeaks() {
        directory.linkChat(hung, chat, clock.instant());
        arrivals.take(
                List.of(event(ChatKind.GROUP, Kind.TEXT, "k1", "12"), event(ChatKind.GROUP, Kind.TEXT, "k2", "13")));
        assertThat(kept()).containsExactly(Content.noted("", Content.Note.GROUP));
    }

    @Test
    void aCodeLinksOnceHoweverItIsTyped() {
        var code = invite(Duration.ofDays(7));
        take(Kind.TEXT, "k1", code.substring(0, 5).toLowerCase(java.util.Locale.ROOT) + " - " + code.substring(5));
        assertThat(directory.whoIs(chat)).contains(hung);
        assertThat(kept()).containsExactly(new Content("", List.of(), true));
        var other = anotherChat();
        assertThat(invitations
                        .redeem(code, other, realClock.instant())
                        .getClass()
                        .getSimpleName())
                .isEqualTo("Spent");
        assertThat(directory.whoIs(other)).isEmpty();
    }

    @Test
    void aNewCodeEndsTheOldOneAndAnExpiredOneDoesNothing() {
        var old = invite(Duration.ofDays(7));
        var expired = invite(Duration.ofSeconds(-1));
        take(Kind.FOLLOW, "k1", old);
        take(Kind.FOLLOW, "k2", expired);
        assertThat(kept()).extracting(Content::note).containsOnly(Optional.of(Content.Note.CODE_SPENT));
        assertThat(directory.whoIs(chat)).isEmpty();
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneIsNotHeardFromThisChat() {
        for (int i = 2; i <= 6; i++) {
            take(Kind.TEXT, "k" + i, "ABCDEFGHJ" + i);
        }
        take(Kind.TEXT, "k9", invite(Duration.ofDays(7)));
        assertThat(directory.whoIs(chat)).isEmpty();
        assertThat(kept()).hasSize(5);
    }

    @Test
    void aWrongCodeDeliveredTwiceIsOneMiss() {
        for (int i = 0; i < 6; i++) {
            take(Kind.TEXT, "k1", "ABCDEFGHJK");
        }
        take(Kind.TEXT, "k2", invite(Duration.ofDays(7)));
        assertThat(directory.whoIs(chat)).contains(hung);
    }

    @Test
    void aTappedButtonSaysItsWordsAndAnOldOneIsToldSo() {
        directory.linkChat(hung, chat, clock.instant());
        var first = put("Gửi", "Sửa");
        take(Kind.CHOICE, "k1", Outbox.choiceKey(first, 1));
        put("Có");
        take(Kind.CHOICE, "k2", Outbox.choiceKey(first, 0));
        take(Kind.CHOICE, "k3", "rpt:81:ok");
        assertThat(kept()).extracting(Content::text).containsExactly("Sửa", "", "");
        assertThat(kept().get(1).note()).contains(Content.Note.OLD_BUTTON);
        assertThat(kept().get(2).note()).contains(Content.Note.OLD_BUTTON);
    }

    @Test
    void aButtonOfAnotherChatIsNothing() {
        directory.linkChat(hung, chat, clock.instant());
        var others = put(anotherChat(), Outgoing.Intent.REPLY, "", "Gửi");
        take(Kind.CHOICE, "k1", Outbox.choiceKey(others, 0));
        assertThat(kept()).extracting(Content::note).containsExactly(Optional.of(Content.Note.OLD_BUTTON));
    }

    @Test
    void whoeverLeavesIsNotWrittenToUntilHeWritesAgain() {
        directory.linkChat(hung, chat, clock.instant());
        take(Kind.UNFOLLOW, "k1", "");
        assertThat(directory.chatsOf(hung)).isEmpty();
        assertThat(directory.whoIs(chat)).contains(hung);
        directory.linkChat(hung, chat, clock.instant());
        assertThat(directory.chatsOf(hung)).containsExactly(chat);
    }

    @Test
    void whoeverComesBackWithoutAWordIsWrittenToAgainAndToldNothing() {
        directory.linkChat(hung, chat, clock.instant());
        take(Kind.UNFOLLOW, "k1", "");
        take(Kind.BACK, "k2", "");
        assertThat(directory.chatsOf(hung)).containsExactly(chat);
        take(Kind.UNFOLLOW, "k3", "");
        take(Kind.BACK, "k2", "");
        assertThat(directory.chatsOf(hung)).as("told again, it is old news").isEmpty();
        assertThat(inbox.next(99, clock.instant()))
                .extracting(Inbox.Waiting::from)
                .doesNotContain(chat);
    }

    @Test
    void thatSomebodyLeftIsOldNewsWhenItIsToldAgain() {
        directory.linkChat(hung, chat, clock.instant());
        take(Kind.UNFOLLOW, "k1", "");
        directory.linkChat(hung, chat, clock.instant());
        take(Kind.UNFOLLOW, "k1", "");
        assertThat(directory.chatsOf(hung)).containsExactly(chat);
    }

    @Test
    void theSameWordsTwiceAtOnceAnswerOneQuestionAndTheSecondIsTold() {
        directory.linkChat(hung, chat, clock.instant());
        take(Kind.TEXT, "k1", "0");
        take(Kind.TEXT, "k2", "0");
        take(Kind.TEXT, "k3", "0");
        take(Kind.TEXT, "k4", "1");
        assertThat(kept())
                .containsExactly(
                        Content.text("0"),
                        Content.noted("0", Content.Note.REPEATED),
                        Content.noted("0", Content.Note.REPEATED),
                        Content.text("1"));
    }

    @Test
    void anEchoAndARepeatAreNothing() {
        directory.linkChat(hung, chat, clock.instant());
        take(Kind.ECHO, "k1", "12");
        take(Kind.TEXT, "k2", "85");
        take(Kind.TEXT, "k2", "85");
        assertThat(kept()).containsExactly(Content.text("85"));
    }

    @Test
    void anEventThatCannotBeStoredIsSetAsideAndHoldsUpNobody() {
        directory.linkChat(hung, chat, clock.instant());
        refuseBells();
        arrivals.take(List.of(
                event(ChatKind.PRIVATE, Kind.TEXT, "k1", "85"),
                event(ChatKind.PRIVATE, Kind.TEXT, "k2", "8\u00076"),
                event(ChatKind.PRIVATE, Kind.TEXT, "k3", "87")));
        assertThat(kept()).extracting(Content::text).containsExactly("85", "86", "87");
        assertThat(inbox.setAside())
                .filteredOn(m -> m.from().equals(chat))
                .extracting(m -> m.content().text())
                .containsExactly("86");
    }

    @Test
    void aMessageWaitsForItsFilesAndSoDoesWhatWasSaidAfterIt() {
        programsOwnFetcher.stop();
        directory.linkChat(hung, chat, clock.instant());
        var photo = new ChannelEvent.Media("ref", "", "", 0, "image");
        arrivals.take(List.of(
                new ChannelEvent(
                        chat,
                        chat.chatId() + "k1",
                        ChatKind.PRIVATE,
                        Kind.FILES,
                        "phiếu",
                        List.of(photo),
                        "Hùng",
                        clock.instant()),
                event(ChatKind.PRIVATE, Kind.TEXT, "k2", "85")));
        assertThat(inbox.next(1000, clock.instant())).noneMatch(m -> m.from().equals(chat));
        var pending = downloads.due(1000, realClock.instant()).stream()
                .filter(p -> p.from().equals(chat))
                .toList();
        downloads.settled(pending, Content.text("phiếu"), clock.instant());
        assertThat(inbox.next(1000, clock.instant()))
                .filteredOn(m -> m.from().equals(chat))
                .extracting(m -> m.content().text())
                .containsExactly("phiếu");
    }

    @AfterEach
    void fetchesAgain() {
        if (!programsOwnFetcher.isRunning()) {
            programsOwnFetcher.start();
        }
    }

    /** Makes the database refuse what no sensible database refuses. */
    abstract void refuseBells();

    @Test
    void theOwnNumberLinksItsOnlyOwnerAndNobodyElse() {
        var digits = String.format("09%08d", Math.floorMod(chat.chatId().hashCode(), 100_000_000));
        var written = digits.substring(0, 4) + " " + digits.substring(4, 7) + "." + digits.substring(7);
        directory.changePerson(hung, "Nguyễn Văn Hùng", "bác", Optional.of(written));
        take(Kind.CONTACT, "k1", "");
        take(Kind.CONTACT, "k2", "84900000000");
        assertThat(directory.whoIs(chat)).isEmpty();
        take(Kind.CONTACT, "k3", "84" + digits.substring(1));
        assertThat(directory.whoIs(chat)).contains(hung);
        take(Kind.CONTACT, "k4", digits);
        assertThat(kept().get(kept().size() - 1)).isEqualTo(Content.noted("", Content.Note.UNSUPPORTED));
    }

    @Test
    void anEditedMessageNamesTheOneItReplacesAndIsNoAnswerToWhatWasAskedSince() {
        directory.linkChat(hung, chat, clock.instant());
        take(Kind.TEXT, "k1", "85");
        arrivals.take(List.of(edit("k2", "k1"), edit("k3", "never heard of")));
        var first = inbox.find(chat, chat.chatId() + "k1").orElseThrow();
        assertThat(kept())
                .containsExactly(
                        Content.text("85"), Content.rewritten("86", first), Content.noted("", Content.Note.EDITED));
    }

    private ChannelEvent edit(String key, String replaces) {
        return new ChannelEvent(
                chat,
                chat.chatId() + key,
                ChatKind.PRIVATE,
                Kind.EDIT,
                "86",
                List.of(),
                "",
                "Hùng",
                clock.instant(),
                chat.chatId() + replaces);
    }

    private String invite(Duration goodFor) {
        var now = realClock.instant();
        return invitations.invite(hung, now.plus(goodFor), now);
    }

    private long put(String... choices) {
        return put(chat, Outgoing.Intent.REPLY, "", choices);
    }

    @OnSqlite
    static class SqliteTest extends ArrivalsContract {
        @Override
        void refuseBells() {
            sql.sql("""
                    CREATE TRIGGER IF NOT EXISTS bells BEFORE INSERT ON inbox WHEN NEW.content LIKE '%u0007%'
                    BEGIN SELECT RAISE(ABORT, 'bell'); END""").update();
        }
    }

    @OnPostgres
    static class PostgresTest extends ArrivalsContract {
        @Override
        void refuseBells() {
            sql.sql("ALTER TABLE inbox DROP CONSTRAINT IF EXISTS bells").update();
            sql.sql("ALTER TABLE inbox ADD CONSTRAINT bells CHECK (content NOT LIKE '%u0007%') NOT VALID")
                    .update();
        }
    }
}
