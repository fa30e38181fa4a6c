package vn.thonbao.officials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.channel.Content;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionStatus;

/** What a chairman did not mean decides nothing: a number typed twice, an old button, a quote, words for something else. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=leaders move the clock"})
class LeadersSlipsTest extends LeadersChat {

    @Test
    void aNumberOpensAReportAndNeverDecides() {
        twoReports();
        say(chairman, "chờ duyệt");
        assertThat(say(chairman, "1")).startsWith("Tổ dân phố 01, Thi đua 2025");
        assertThat(say(chairman, "1"))
                .startsWith("Số thứ tự chỉ để mở báo cáo")
                .contains("Tổ dân phố 01, Thi đua 2025");
        assertThat(say(chairman, "2")).startsWith("Số thứ tự chỉ để mở báo cáo");
        say(chairman, "Trả lại");
        assertThat(say(chairman, "1")).endsWith("[Duyệt Tổ dân phố 01] [Trả lại Tổ dân phố 01] [Chờ duyệt]");
        say(chairman, "chờ duyệt");
        assertThat(say(chairman, "3")).contains("2 báo cáo gửi đúng hạn");
        assertThat(say(chairman, "1")).contains("2 báo cáo gửi đúng hạn");
        nothingIsDecided();
    }

    @Test
    void theButtonOfAnotherReportOnlyOpensThatOne() {
        twoReports();
        say(chairman, "tổ 1");
        say(chairman, "tổ 2");
        assertThat(say(chairman, "Duyệt Tổ dân phố 01"))
                .startsWith("Tổ dân phố 01, Thi đua 2025")
                .endsWith("[Duyệt Tổ dân phố 01] [Trả lại Tổ dân phố 01] [Chờ duyệt]");
        say(chairman, "Trả lại Tổ dân phố 01");
        assertThat(say(chairman, "Kiểm tra lại giúp · Tổ dân phố 02")).startsWith("Tổ dân phố 02, Thi đua 2025");
        nothingIsDecided();
        say(chairman, "Duyệt Tổ dân phố 02");
        assertThat(say(chairman, "Duyệt Tổ dân phố 02")).startsWith("Tổ dân phố 02, năm 2025: đã duyệt");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void aWordWithoutAUnitIsAskedOnceMoreWhereAnotherReportWasJustShown() {
        twoReports();
        say(chairman, "tổ 1");
        say(chairman, "chờ duyệt");
        say(chairman, "Tổ dân phố 02");
        assertThat(say(chairman, "duyet")).contains("vừa xem cả báo cáo khác", "Tổ dân phố 02, Thi đua 2025");
        nothingIsDecided();
        say(chairman, "duyet");
        assertThat(status(at.second)).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void wordsUnderAnOlderMessageDecideNothing() {
        twoReports();
        say(chairman, "tổ 1");
        var older = lastKey();
        clock.moveTo(clock.instant().plusSeconds(600));
        say(chairman, "tổ 2");
        assertThat(quote(older, "duyệt")).startsWith("2 báo cáo chờ duyệt");
        nothingIsDecided();
        say(chairman, "tổ 2");
        clock.moveTo(clock.instant().plusSeconds(600));
        say(chairman, "tổ 2");
        quote(lastKey(), "duyệt");
        assertThat(status(at.second)).isEqualTo(SubmissionStatus.APPROVED);
    }

    @Test
    void itemsAreNamedAsPeopleNameThem() {
        at.sendAll("85", clock.instant());
        say(chairman, "tổ 1");
        say(chairman, "Trả lại");
        assertThat(say(chairman, "1-3: xem lại")).startsWith("Báo cáo không có mục “1-3” nên chưa trả lại gì.");
        assertThat(say(chairman, "1 và mục bốn: xem lại")).startsWith("Báo cáo không có mục “bốn”");
        for (var said :
                List.of("1 và 3: xem lại", "mục 1, mục 3: xem lại", "1,3 : xem lại", "muc so 1 va 3: xem lại")) {
            assertThat(say(chairman, said)).contains("mục 1 Nhãn n.1, 3 Nhãn n.3. Lý do: “xem lại”");
        }
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void whereOnlyAMissingItemIsMarkedTheNumbersAreAskedFor() {
        var by = at.officer;
        var none = java.util.OptionalLong.empty();
        submissions.enter(
                at.period, at.first, at.owed.get(0), SmallCommune.amount("85"), "", none, by, clock.instant());
        submissions.enter(
                at.period, at.first, at.owed.get(2), new FigureAnswer.YesNo(true), "", none, by, clock.instant());
        submissions.submit(at.period, at.first, by, clock.instant());
        assertThat(say(chairman, "tổ 1")).contains("⚠ 2. Nhãn n.2: chưa có");
        assertThat(say(chairman, "Trả lại"))
                .contains("Dấu ⚠ chỉ ở mục chưa gửi số", "“1: xem lại giúp”")
                .endsWith(" [Thôi]");
        assertThat(say(chairman, "xem giúp tôi với")).contains("Dấu ⚠ chỉ ở mục chưa gửi số");
        assertThat(say(chairman, "2: bổ sung")).startsWith("Báo cáo không có mục “2”");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
        say(chairman, "3: xem lại giúp");
        assertThat(say(chairman, "đúng")).startsWith("Đã trả lại Tổ dân phố 01: 3 Nhãn n.3.");
    }

    @Test
    void ownWordsAreReadBackBeforeAnythingIsSentBack() {
        twoReports();
        say(chairman, "tổ 1");
        say(chairman, "Trả lại");
        assertThat(say(chairman, "tổ 2")).startsWith("Tổ dân phố 02, Thi đua 2025");
        say(chairman, "tổ 1");
        say(chairman, "Trả lại");
        assertThat(say(chairman, "nhãn n.1")).contains("Nhãn n.1").doesNotContain("Lý do");
        say(chairman, "tổ 1");
        say(chairman, "Trả lại");
        assertThat(say(chairman, "chiều nay họp lúc mấy giờ"))
                .contains("trả lại Tổ dân phố 01", "Lý do: “chiều nay họp lúc mấy giờ”")
                .endsWith("[Đúng, trả lại Tổ dân phố 01] [Thôi]");
        assertThat(say(chairman, "Thôi")).endsWith("[Duyệt Tổ dân phố 01] [Trả lại Tổ dân phố 01] [Chờ duyệt]");
        nothingIsDecided();
        say(chairman, "Duyệt Tổ dân phố 01");
        say(chairman, "Mở lại");
        assertThat(say(chairman, "xem thêm đã")).endsWith("[Đúng, mở lại Tổ dân phố 01] [Thôi]");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.APPROVED);
        say(chairman, "đồng ý");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void whatWaitsIsListedAlsoLongAfterTheLockAndWhatWasCopiedFromOldFilesIsNot() {
        before("20");
        twoReports();
        moveTo("2025-12-30T08:00");
        assertThat(say(chairman, "chờ duyệt"))
                .startsWith("2 báo cáo chờ duyệt, gửi trước xếp trước:\n1. Tổ dân phố 01: gửi");
        say(chairman, "1");
        assertThat(say(chairman, "duyệt")).contains("Còn 1 báo cáo chờ duyệt.");
    }

    private void twoReports() {
        at.sendAll("85", clock.instant());
        sendOfTheSecond("30", clock.instant().plusSeconds(60));
    }

    private void nothingIsDecided() {
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
        assertThat(status(at.second)).isEqualTo(SubmissionStatus.SENT);
    }

    private String lastKey() {
        return sql.sql("SELECT idempotency_key FROM outbox WHERE chat_id = ? ORDER BY id DESC LIMIT 1")
                .param(chat(chairman).chatId())
                .query(String.class)
                .single();
    }

    private String quote(String key, String words) {
        var tap = new Content.Tap(key, words);
        return take(
                chairman, new Content(words, List.of(), false, Optional.empty(), Optional.empty(), Optional.of(tap)));
    }
}
