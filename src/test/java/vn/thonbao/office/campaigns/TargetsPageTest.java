package vn.thonbao.office.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Totalling;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.directory.UnitId;

/** Targets that units have of their own. */
class TargetsPageTest extends CommuneOffice {

    @Test
    void offersTheNumbersThatVillagesReport() {
        assertThat(page(targets()))
                .bodyText()
                .contains("Chỉ tiêu n.1", "Chỉ tiêu n.2", "0/2 đơn vị", "Chưa đơn vị nào có mục tiêu riêng")
                .doesNotContain("Chỉ tiêu n.3", "Chỉ tiêu n.4");
        assertThat(page(targets() + "/" + indicator("3").id().value()))
                .as("a yes or no has no target of one unit")
                .hasStatus(404);
    }

    @Test
    void givesAUnitItsOwnTargetAndTakesItBack() {
        var first = "target." + at.first.id().value();
        var second = "target." + at.second.id().value();
        assertThat(send(form(), first, "1.250,5 hộ", second, "")).hasRedirectedUrl(targets());
        assertThat(own()).isEqualTo(Map.of(at.first.id(), Map.of(indicator("1").id(), target("1250.5", "1.250,5 hộ"))));
        assertThat(page(targets())).bodyText().contains("1/2 đơn vị", "1.250,5 hộ");
        assertThat(page(form())).bodyText().contains("value=\"1.250,5\"");

        send(form(), first, "", second, "40", "target.999999", "7");
        assertThat(own()).containsOnlyKeys(at.second.id());
    }

    @Test
    void savesNothingUntilEveryNumberCanBeTaken() {
        var first = "target." + at.first.id().value();
        var second = "target." + at.second.id().value();
        assertThat(send(form(), first, "97.5", second, "40"))
                .hasStatus(422)
                .bodyText()
                .contains("còn 1 ô", "Dùng dấu phẩy cho phần lẻ", "value=\"97.5\"", "value=\"40\"");
        assertThat(send(form(), first, "97,25", second, "-5"))
                .hasStatus(422)
                .bodyText()
                .contains("còn 2 ô", "Phần lẻ dài hơn");
        assertThat(own()).isEmpty();
    }

    @Test
    void readsNumbersAsOfficesWriteThem() {
        var percent = SmallPlan.indicator("n.2", Kind.PERCENT, "95", Judgement.AT_LEAST, Totalling.RATIO, "thôn");
        assertThat(TargetForm.number("97,5%", percent)).contains(new BigDecimal("97.5"));
        assertThat(TargetForm.number("97,5 %", percent)).contains(new BigDecimal("97.5"));
        assertThat(TargetForm.number("1.234.567", percent)).contains(new BigDecimal("1234567"));
        assertThat(TargetForm.number("12.34", percent)).isEqualTo(Optional.empty());
        assertThat(TargetForm.number("chín mươi", percent)).isEmpty();
    }

    private CampaignId campaign() {
        return campaigns.campaigns(at.agency).get(0).id();
    }

    private Map<UnitId, Map<IndicatorId, CampaignDesk.Target>> own() {
        return campaigns.targets(campaign());
    }

    private String targets() {
        return "/campaigns/" + campaign().value() + "/targets";
    }

    private String form() {
        return targets() + "/" + indicator("1").id().value();
    }
}
