package vn.thonbao.office.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.submission.SmallCommune;

/** A campaign once more for another year. */
class CopyPageTest extends CommuneOffice {

    @Test
    void showsWhatWouldBeOpenedAndOpensIt() {
        assertThat(page(address()))
                .hasStatusOk()
                .bodyText()
                .contains("01/01/2026 – 14/12/2026", "thứ Ba, 15/12/2026", "4 chỉ tiêu", "4 chỗ chưa rõ")
                .contains("value=\"nho-2026\"");
        assertThat(page(address() + "?years=2")).bodyText().contains("01/01/2027 – 14/12/2027");

        assertThat(send(address(), "code", "nho-2026", "title", "Kế hoạch năm 2026", "shortTitle", "Thi đua 2026"))
                .hasRedirectedUrl("/campaigns");

        assertThat(campaigns.campaigns(at.agency))
                .extracting(Campaign::shortTitle)
                .contains("Thi đua 2026");
        assertThat(page("/campaigns")).bodyText().contains("Thi đua 2026", "01/01/2026 – 14/12/2026");
    }

    @Test
    void everyMistakeIsSaidBesideItsFieldAndNothingIsOpened() {
        assertThat(send(address(), "code", source().code(), "title", " ", "shortTitle", "x".repeat(61)))
                .hasStatus(422)
                .bodyText()
                .contains("đã có đợt mang mã này", "nhiều nhất 1000 chữ", "nhiều nhất 60 chữ");
        assertThat(send(address(), "code", "Thi đua", "title", "A", "shortTitle", "A", "planDate", "mai"))
                .hasStatus(422)
                .bodyText()
                .contains("Mã gồm chữ thường", "Xin chọn ngày, hoặc để trống");
        assertThat(campaigns.campaigns(at.agency)).hasSize(1);
    }

    @Test
    void anotherAgencysCampaignIsNotFound() {
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        var theirs = campaigns.campaigns(there.agency).get(0).id().value();
        assertThat(page("/campaigns/" + theirs + "/copy")).hasStatus(404);
        assertThat(send("/campaigns/" + theirs + "/copy", "code", "abc", "title", "A", "shortTitle", "A"))
                .hasStatus(404);
    }

    private Campaign source() {
        return campaigns.campaigns(at.agency).get(0);
    }

    private String address() {
        return "/campaigns/" + source().id().value() + "/copy";
    }
}
