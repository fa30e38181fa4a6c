package vn.thonbao.office.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.directory.RollUpAgreements;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.SmallCommune;

class RollUpPageTest extends DemoOffice {

    @Autowired
    RollUpAgreements agreements;

    @Autowired
    ReviewDesk reviews;

    @SuppressWarnings("NullAway.Init")
    SmallCommune upper;

    @SuppressWarnings("NullAway.Init")
    SmallCommune lower;

    @SuppressWarnings("NullAway.Init")
    SmallCommune signedIn;

    @BeforeEach
    void aDistrictAndAWard() {
        upper = new SmallCommune(directory, accounts, campaigns, submissions);
        lower = new SmallCommune(directory, accounts, campaigns, submissions);
        signedIn = lower;
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(
                accounts.byUsername("lan-" + signedIn.agency.value()).orElseThrow());
    }

    @Test
    void theLowerOfficeAgreesAndTheUpperOneReadsTotalsAlone() {
        var report = lower.sendAll("85", SmallCommune.MORNING);
        reviews.approve(report, 1, lower.officer, SmallCommune.MORNING);
        assertThat(send("/rollup/agreements", "upper", upper.agency.value())).hasRedirectedUrl("/rollup");
        assertThat(page("/rollup")).bodyText().contains("đồng ý: Nguyễn Thị Lan", "Thôi gửi");

        signedIn = upper;
        assertThat(page("/rollup"))
                .hasStatusOk()
                .bodyText()
                .contains("đã duyệt 1/2 đơn vị", "85 hộ", "1/2", "0/1", "chưa đủ", "thiếu phường An Hải", "Chưa rõ")
                .doesNotContain("Tổ dân phố 01", "Nguyễn Văn Hùng");
        assertThat(page("/reports/" + report.value())).hasStatus(404);

        signedIn = lower;
        send("/rollup/agreements/" + upper.agency.value() + "/ending");
        signedIn = upper;
        assertThat(page("/rollup")).bodyText().contains("Chưa có cơ quan cấp dưới nào");
    }

    @Test
    void onlyTheLowerOfficeCanAgreeForItself() {
        send("/rollup/agreements", "upper", lower.agency.value());
        send("/rollup/agreements", "upper", 987654321);
        send("/rollup/agreements");

        assertThat(agreements.uppers(lower.agency)).isEmpty();
        assertThat(agreements.lower(upper.agency)).isEmpty();
    }
}
