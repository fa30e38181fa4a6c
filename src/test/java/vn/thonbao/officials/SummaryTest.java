package vn.thonbao.officials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.channel.Content;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.directory.PersonId;
import vn.thonbao.intake.ChatStory;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.platform.files.FileStore.StoredFile;
import vn.thonbao.summary.Recipients;

/** The summary as the chairman reads it and asks on, through the real intake. Deadline of the reports: Monday 15/12/2025, 17:00. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(
        properties = {
            "thonbao.demo=true",
            "thonbao.public-url=https://baocao.example",
            "thonbao.test=summaries move the clock"
        })
class SummaryTest extends ChatStory {

    @Autowired
    DifficultyDesk difficulties;

    @Autowired
    Recipients recipients;

    @Autowired
    FileStore files;

    @Autowired
    JsonMapper json;

    PersonId chairman;

    @BeforeEach
    void aChairmanAndTwoHeads() {
        begin("2025-11-30T08:00");
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        chairman = directory.addPerson(at.agency, "Trần Văn Thành", "đồng chí", Optional.empty());
        directory.linkChat(chairman, chat(chairman), clock.instant());
        recipients.set(at.agency, chairman, DayOfWeek.MONDAY, 7, "Lan");
    }

    @Test
    void comesEveryWeekInTenLinesAndComparesWithTheWeekBefore() {
        ringAt("2025-12-01T07:00");
        at.sendAll("85", clock.instant());
        difficulties.raise(directory.person(at.hung), Optional.empty(), "mương tắc", clock.instant());
        ringAt("2025-12-08T07:00");
        ringAt("2025-12-08T07:00");
        assertThat(heard(chairman)).containsExactly("""
                        Kính gửi đồng chí Thành. Tình hình báo cáo phường An Hải đến 7 giờ ngày 01/12:
                        – Thi đua 2025, năm 2025: 0/2 nơi đã gửi; 0 đã duyệt, 0 chờ duyệt, 0 đang trả lại. Chưa gửi 2: Tổ dân phố 01, Tổ dân phố 02.
                        Chưa có số của tuần trước để so sánh.
                        Không có khó khăn, vướng mắc nào chờ trả lời.
                        Xem bảng: https://baocao.example/board [Tổng hợp] [Ai chưa gửi] [Các chỉ tiêu] [Khó khăn]""", """
                        Kính gửi đồng chí Thành. Tình hình báo cáo phường An Hải đến 7 giờ ngày 08/12:
                        – Thi đua 2025, năm 2025: 1/2 nơi đã gửi (tuần trước 0/2); 0 đã duyệt, 1 chờ duyệt, 0 đang trả lại. Chưa gửi 1: Tổ dân phố 02.
                        So với thứ Hai, 01/12:
                        – Nhãn n.1: 85 hộ (1/2 nơi), trước chưa có số
                        – Nhãn n.2: 95,5% (1/2 nơi), trước chưa có số
                        – Nhãn n.3: 1/1 (1/2 nơi), trước chưa có số
                        Khó khăn, vướng mắc: 1 ý kiến chờ trả lời, trong đó 0 đã qua ngày hẹn.
                        Xem bảng: https://baocao.example/board [Tổng hợp] [Ai chưa gửi] [Các chỉ tiêu] [Khó khăn]""");
        assertThat(pictures(chairman)).hasSize(2).doesNotHaveDuplicates().allSatisfy(picture -> {
            assertThat(picture.mediaType()).isEqualTo("image/png");
            assertThat(files.path(picture.sha256())).exists();
        });
    }

    @Test
    void answersWhateverTheChairmanAsks() {
        assertThat(take(chairman, new Content("", List.of(), true)))
                .startsWith("Chào đồng chí Thành. Đồng chí nhắn “tổng hợp” để xem tình hình");
        at.sendAll("85", clock.instant());
        assertThat(say(chairman, "tinh hinh the nao")).contains("1/2 nơi đã gửi", "https://baocao.example/board");
        assertThat(say(chairman, "ai chua nop"))
                .startsWith("Thi đua 2025, năm 2025, 1/2 nơi đã gửi: Chưa gửi 1: Tổ dân phố 02.");
        assertThat(say(chairman, "3")).contains("1. Nhãn n.1: 85 hộ (1/2)", "Nhãn n.3: 1/1 (1/2)");
        assertThat(say(chairman, "bi danh n.1"))
                .startsWith("Nhãn n.1, năm 2025: 85 hộ, cộng từ 1/2 nơi. Mục tiêu: 100; chưa đủ số để kết luận.");
        assertThat(say(chairman, "to 1")).startsWith("""
                        Tổ dân phố 01, năm 2025: đã gửi.
                        – Nhãn n.1: 85 hộ
                        – Nhãn n.2: 298/312 (95,51%)
                        – Nhãn n.3: có
                        Người báo cáo: Nguyễn Văn Hùng.""");
        assertThat(say(chairman, "tổ 2")).startsWith("Tổ dân phố 02, năm 2025: chưa gửi.");
        assertThat(say(chairman, "Khó khăn")).startsWith("Không có khó khăn");
        assertThat(say(chairman, "giá vàng")).startsWith("Chưa tìm thấy “giá vàng”");
    }

    @Test
    void whoHasNothingToReportIsNotCalledSilent() {
        campaigns.open(at.agency, SmallPlan.givenTo(SmallPlan.checking(), "Tổ dân phố 01"));
        assertThat(say(chairman, "tổ 2"))
                .contains("Tổ dân phố 02, năm 2025: chưa gửi.", "Tổ dân phố 02, năm 2025: không phải báo cáo.");
    }

    @Test
    void asksBackWhereSeveralAreMeantAndUnderstandsTheNumber() {
        assertThat(say(chairman, "tổ dân phố"))
                .startsWith("Đồng chí muốn xem mục nào ạ? [Tổ dân phố 01] [Tổ dân phố 02]");
        assertThat(say(chairman, "2")).startsWith("Tổ dân phố 02, năm 2025: chưa gửi.");
    }

    @Test
    void tellsNumbersToNobodyElse() {
        welcome(at.hung);
        assertThat(say(at.hung, "tổng hợp")).doesNotContain("nơi đã gửi");
        recipients.stop(at.agency, chairman, "Lan");
        assertThat(say(chairman, "tổng hợp")).doesNotContain("nơi đã gửi");
    }

    @Test
    void disturbsNoOpenQuestionOfAnOfficialWhoAlsoReports() {
        welcome(at.hung);
        recipients.set(at.agency, at.hung, DayOfWeek.MONDAY, 7, "Lan");
        say(at.hung, "báo cáo");
        ringAt("2025-12-01T07:00");
        assertThat(say(at.hung, "tổng hợp")).contains("0/2 nơi đã gửi");
        say(at.hung, "85");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasSize(1);
    }

    /** What went out with the words. */
    private List<StoredFile> pictures(PersonId who) {
        return sql
                .sql("SELECT file FROM outbox WHERE chat_id = ? AND file IS NOT NULL ORDER BY id")
                .param(chat(who).chatId())
                .query((row, n) -> json.readValue(row.getString("file"), StoredFile[].class))
                .list()
                .stream()
                .flatMap(Stream::of)
                .toList();
    }

    @Override
    protected List<String> heard(PersonId person) {
        return heardWithButtons(person);
    }
}
