package vn.thonbao.office.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.CampaignLife;

/** A campaign is closed, opened again and put away by an officer. */
class LifePageTest extends CommuneOffice {

    @Test
    void saysWhatClosingWouldEndBeforeItIsDone() {
        assertThat(page(life()))
                .bodyText()
                .contains("đang chạy", "2 báo cáo chưa gửi sẽ không gửi được nữa", "2/2")
                .contains("Đóng, dù còn 2 báo cáo chưa gửi", "không ai bị nhắc nữa");
        at.sendAll("85", clock.instant());
        assertThat(page(life()))
                .bodyText()
                .contains("1 báo cáo chưa gửi", "1 báo cáo đã gửi còn chờ duyệt", "Đóng, dù còn 1 báo cáo");
    }

    @Test
    void closesWithAReasonAndOpensAgain() {
        assertThat(send(life(), "next", "CLOSED", "why", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Xin ghi lý do");
        assertThat(send(life(), "next", "CLOSED", "why", "đã báo cáo thành phố"))
                .hasRedirectedUrl(life());

        assertThat(campaign().life()).isEqualTo(CampaignLife.CLOSED);
        assertThat(page("/campaigns"))
                .bodyText()
                .contains("đã đóng", "Mở lại, cất đi")
                .doesNotContain("Chép sang năm khác</a> ·  ·");
        assertThat(page(life()))
                .bodyText()
                .contains("Đã đóng từ", "đã báo cáo thành phố", "Nguyễn Thị Lan", "Các kỳ này nhận báo cáo trở lại")
                .contains("17 giờ thứ Hai, 15/12/2025");
        assertThat(send(
                        periodPage() + "/delays",
                        "unit",
                        at.first.id().value(),
                        "sendBy",
                        "2025-12-18T17:00",
                        "why",
                        "mưa bão"))
                .hasStatus(422)
                .bodyText()
                .contains("Đợt này đã đóng");

        assertThat(send(life(), "next", "RUNNING", "why", "đóng nhầm")).hasRedirectedUrl(life());
        assertThat(deadline(at.first)).isEqualTo(asPlanned());
    }

    @Test
    void putsAwayWhatIsClosedAndItsPagesStayFound() {
        send(life(), "next", "PUT_AWAY", "why", "x");
        assertThat(campaign().running()).as("first it has to be closed").isTrue();
        send(life(), "next", "CLOSED", "why", "x");
        send(life(), "next", "PUT_AWAY", "why", "xong năm");

        assertThat(page("/campaigns")).bodyText().contains("Các đợt đã cất (1)");
        assertThat(page(periodPage())).hasStatusOk();
        assertThat(send(life(), "next", "CLOSED", "why", "xem lại")).hasRedirectedUrl(life());
        assertThat(campaign().life()).isEqualTo(CampaignLife.CLOSED);
    }

    private vn.thonbao.campaign.Campaign campaign() {
        return campaigns.campaigns(at.agency).get(0);
    }

    private String life() {
        return "/campaigns/" + campaign().id().value() + "/life";
    }
}
