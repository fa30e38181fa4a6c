package vn.thonbao.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.CampaignLife;
import vn.thonbao.campaign.CampaignLives;
import vn.thonbao.intake.ChatStory;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.reminder.Reason;
import vn.thonbao.reminder.ReminderSettings;
import vn.thonbao.reminder.Windows;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.SubmissionId;

/** What heads hear of what became of their reports. Lock: Tuesday 16/12/2025, 17:00; 20/12 is mùng 1. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=statements move the clock"})
class StatementsTest extends ChatStory {

    @Autowired
    CampaignLives lives;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    ReminderSettings reminders;

    @Autowired
    Windows windows;

    @BeforeEach
    void aHead() {
        begin("2025-11-28T08:00");
        letReport(at.hung);
    }

    @Test
    void thanksOnceForWhatWasSentLastMonth() {
        at.sendAll("85", clock.instant());
        ringAt("2025-11-29T08:00");
        assertThat(heard()).as("the month is not over").isEmpty();
        ringAt("2025-12-01T06:00");
        assertThat(heard()).as("too early in the morning").isEmpty();
        ringAt("2025-12-01T08:00");
        ringAt("2025-12-01T08:00");
        ringAt("2025-12-02T08:00");
        assertThat(heard()).containsExactly("""
                        Bác Hùng ơi, trong tháng 11 phường đã nhận:
                        – Tổ dân phố 01: Thi đua 2025, năm 2025
                        Cảm ơn bác và bà con.""");
    }

    @Test
    void givesTheCommonResultBackToWhoeverReportedAndWasApproved() {
        var report = at.sendAll("85", instant("2025-12-10T08:00"));
        ringAt("2025-12-17T08:00");
        assertThat(heard()).as("not approved").isEmpty();
        approve(report);
        ringAt("2025-12-20T08:00");
        assertThat(told()).as("mùng 1").isEmpty();
        ringAt("2025-12-22T08:00");
        ringAt("2025-12-22T09:00");
        assertThat(told()).containsExactly("""
                        Kết quả chung Thi đua 2025, năm 2025 (1/2 nơi đã gửi):
                        – Nhãn n.1: cả phường 85 hộ (1/2 nơi); Tổ dân phố 01: 85 hộ
                        – Nhãn n.2: cả phường 95,5% (1/2 nơi); Tổ dân phố 01: 298/312 (95,51%)
                        – Nhãn n.3: cả phường 1/1 (1/2 nơi); Tổ dân phố 01: có
                        Cảm ơn bác và bà con.""");
    }

    @Test
    void tellsNoResultOfAPeriodThatWasCutOffByMistakeAndTheRealOneAfterIt() {
        approve(at.sendAll("85", instant("2025-12-09T08:00")));
        var campaign = campaigns.campaigns(at.agency).get(0).id();
        moveTo("2025-12-10T16:00");
        lives.become(campaign, CampaignLife.CLOSED, "Lan", clock.instant(), "bấm nhầm");
        ringAt("2025-12-11T08:00");
        assertThat(told()).as("the plan locks on the 16th").isEmpty();

        lives.become(campaign, CampaignLife.RUNNING, "Lan", clock.instant(), "mở lại");
        at.sendAll(at.second, "15", instant("2025-12-12T08:00"));
        ringAt("2025-12-22T08:00");

        assertThat(told()).singleElement().asString().contains("(2/2 nơi đã gửi)", "cả phường 100 hộ");
    }

    @Test
    void countsAsTheDaysOneMessage() {
        at.sendAll("85", clock.instant());
        moveTo("2025-12-01T08:00");
        assertThat(windows.at(at.agency, clock.instant()).closed(at.hung)).isEmpty();
        ringAt("2025-12-01T08:00");
        assertThat(windows.at(at.agency, clock.instant()).closed(at.hung)).contains(Reason.SENT_TODAY);
        moveTo("2025-12-02T08:00");
        assertThat(windows.at(at.agency, clock.instant()).closed(at.hung)).isEmpty();
    }

    @Test
    void waitsWhileTheOfficeHoldsEverythingBack() {
        at.sendAll("85", clock.instant());
        reminders.pause(at.agency, true, "Lan");
        ringAt("2025-12-01T08:00");
        assertThat(heard()).isEmpty();
        reminders.pause(at.agency, false, "Lan");
        ringAt("2025-12-11T08:00");
        assertThat(heard()).as("ten days late thanks are none").isEmpty();
    }

    private void approve(SubmissionId report) {
        var now = submissions.submission(report);
        reviews.approve(report, now.revision(), at.officer, clock.instant());
    }

    private List<String> told() {
        return heard().stream().filter(text -> text.startsWith("Kết quả")).toList();
    }
}
