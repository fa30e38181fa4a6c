package vn.thonbao.office.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.DeadlineChange;
import vn.thonbao.submission.SmallCommune;

/** Campaigns with their periods, and deadlines that the office moves. */
class PeriodPageTest extends CommuneOffice {

    @Test
    void showsEachCampaignWithItsPeriodsAndDates() {
        at.sendAll("85", clock.instant());
        assertThat(page("/campaigns"))
                .bodyText()
                .contains(
                        "Thi đua 2025",
                        "Đợt thi đua nhỏ năm 2025",
                        "12/KH-UBND",
                        "01/01/2025 – 14/12/2025",
                        "1/2",
                        "trước ngày 20")
                .contains("17 giờ thứ Hai, 15/12/2025", "17 giờ thứ Ba, 16/12/2025", "ký: thứ Tư, 17/12/2025")
                .doesNotContain("năm 2024");
    }

    @Test
    void saysWhoHasNotSent() {
        assertThat(page(periodPage())).bodyText().contains("Chưa gửi", "<strong>Tổ dân phố 01</strong>");
        at.sendAll("85", clock.instant());
        assertThat(page(periodPage()))
                .bodyText()
                .doesNotContain("<strong>Tổ dân phố 01</strong>")
                .contains("<strong>Tổ dân phố 02</strong>", "chưa thay đổi lần nào");
    }

    @Test
    void delaysOneUnitAndKeepsWhoWhenAndWhy() {
        var unit = at.first.id();
        assertThat(send(periodPage() + "/delays", "unit", unit.value(), "sendBy", "2025-12-18T17:00", "why", "mưa bão"))
                .hasRedirectedUrl(periodPage());

        var agreed = new Deadline(Instant.parse("2025-12-18T10:00:00Z"), Instant.parse("2025-12-19T10:00:00Z"));
        assertThat(deadline(at.first)).isEqualTo(agreed);
        assertThat(deadline(at.second)).isEqualTo(asPlanned());
        assertThat(delays.changes(at.period))
                .extracting(DeadlineChange::to, DeadlineChange::by, DeadlineChange::why)
                .containsExactly(tuple(agreed, "Nguyễn Thị Lan", "mưa bão"));
        assertThat(page(periodPage()))
                .bodyText()
                .contains("Đơn vị có hạn riêng", "17 giờ thứ Năm, 18/12/2025", "mưa bão", "Nguyễn Thị Lan");
    }

    @Test
    void movesTheDeadlineOfAll() {
        var address = periodPage() + "/deadline";
        var refused = send(address, "sendBy", "2025-12-22T17:00", "lock", "2025-12-20T17:00", "why", "chờ số liệu");
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("Khóa số liệu không thể trước hạn gửi", "2025-12-22T17:00", "chờ số liệu");
        assertThat(deadline(at.first)).isEqualTo(asPlanned());

        send(address, "sendBy", "2025-12-22T17:00", "lock", "2025-12-23T17:00", "why", "chờ số liệu");

        assertThat(deadline(at.second).sendBy()).isEqualTo("2025-12-22T10:00:00Z");
        assertThat(page(periodPage())).bodyText().contains("Tất cả đơn vị", "chờ số liệu");
    }

    @Test
    void reopensOneLockedUnitAloneAndWhatWasLateStaysLate() {
        var address = periodPage() + "/reopenings";
        var unit = at.second.id().value();
        assertThat(send(address, "unit", unit, "lock", "2025-12-05T17:00", "why", "báo nhầm"))
                .hasStatus(422)
                .bodyText()
                .contains("Tổ dân phố 02 còn gửi được");
        var past = clock.instant().minus(Duration.ofDays(1));
        delays.delay(at.period, at.second.id(), new Deadline(past, past), "Lan", past, "thử");

        assertThat(send(address, "unit", unit, "lock", "2025-12-05T17:00", "why", "báo nhầm"))
                .hasRedirectedUrl(periodPage());

        assertThat(deadline(at.second))
                .isEqualTo(new Deadline(deadline(at.second).sendBy(), Instant.parse("2025-12-05T10:00:00Z")));
        assertThat(deadline(at.second).sendBy()).isBefore(clock.instant());
        assertThat(deadline(at.first)).isEqualTo(asPlanned());
    }

    @Test
    void saysBesideTheFieldWhatCannotBeTaken() {
        var elsewhere = new SmallCommune(directory, accounts, campaigns, submissions);
        var unit = at.first.id().value();
        var address = periodPage() + "/delays";
        assertThat(send(address, "unit", elsewhere.first.id().value(), "sendBy", "2025-11-03T17:00", "why", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn một đơn vị", "2025-11-03T17:00", "Xin ghi lý do");
        assertThat(send(address, "unit", unit, "sendBy", "2025-12-10T17:00", "why", "lời đã ghi"))
                .hasStatus(422)
                .bodyText()
                .contains("sau ngày chốt số liệu 14/12/2025", "lời đã ghi");
        assertThat(send(address, "unit", unit, "sendBy", "thứ sáu", "why", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn ngày và giờ", "dài quá 500");
        assertThat(send(address, "unit", unit, "sendBy", "+32025-12-20T17:00", "why", "nhầm năm"))
                .hasStatus(422)
                .bodyText()
                .contains("xa quá");
        assertThat(delays.changes(at.period)).isEmpty();
    }

    @Test
    void whatBelongsToAnotherCommuneIsNotHere() {
        var theirs = accounts.byUsername("lan").orElseThrow().agency();
        var campaign = campaigns.campaigns(theirs).get(0).id();
        var period = campaigns.periods(campaign).get(0).id().value();
        assertThat(List.of("/campaigns/periods/" + period, "/campaigns/" + campaign.value() + "/targets"))
                .allSatisfy(address -> assertThat(page(address)).as(address).hasStatus(404));
        assertThat(List.of(
                        "/calendar/deadlines/" + period,
                        "/campaigns/periods/" + period + "/deadline",
                        "/campaigns/periods/" + period + "/delays",
                        "/campaigns/periods/" + period + "/reopenings",
                        "/campaigns/periods/" + at.lastYear.value() + "/deadline"))
                .allSatisfy(address -> assertThat(send(address)).as(address).hasStatus(404));
    }
}
