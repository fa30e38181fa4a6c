package vn.thonbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thonbao.submission.SmallCommune.MORNING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.RollUpAgreements;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.Total;

/** A quận and its phường: totals of approved figures, by agreement, each unit once. */
@SuppressWarnings("NullAway.Init")
abstract class RollUpsContract {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    RollUpAgreements agreements;

    @Autowired
    RollUps rollUps;

    SmallCommune upper;
    SmallCommune one;
    SmallCommune two;

    @BeforeEach
    void aDistrictWithTwoWards() {
        upper = commune();
        one = commune();
        two = commune();
    }

    private SmallCommune commune() {
        return new SmallCommune(directory, accounts, campaigns, submissions);
    }

    @Test
    void nothingIsReadWithoutAnAgreement() {
        approve(one, "85");

        assertThat(rollUp().below()).isEmpty();
        assertThat(rollUp().lines()).isEmpty();

        agree(one);
        assertThat(rollUp().below()).extracting(below -> below.agency().id()).containsExactly(one.agency);
        assertThat(agreements.end(one.agency, upper.agency, "Lan", MORNING)).isTrue();
        assertThat(rollUp().below()).isEmpty();
        assertThat(agreements.end(one.agency, upper.agency, "Lan", MORNING)).isFalse();
    }

    @Test
    void addsUpWhatIsApprovedAndSaysHowMuchThatIs() {
        agree(one);
        agree(two);
        approve(one, "85");
        two.sendAll("40", MORNING); // sent, and not approved

        var line = line("n.1");

        assertThat(line.total().value()).contains(new BigDecimal("85"));
        assertThat(line.total().covered()).isEqualTo(1);
        assertThat(line.total().base()).isEqualTo(4);
        assertThat(line.complete()).isZero();
        assertThat(line.agencies()).isEqualTo(2);
        assertThat(line.everything()).isFalse();
        assertThat(line.lacking()).containsExactly("phường An Hải", "phường An Hải");
        assertThat(rollUp().below())
                .extracting(RollUps.Below::approved, RollUps.Below::villages)
                .containsExactly(tuple(1, 2), tuple(0, 2));
    }

    @Test
    void aShareIsTheRatioOfTheSumsAndAYesIsCounted() {
        agree(one);
        agree(two);
        approve(one, "85");
        approve(two, "40");

        assertThat(line("n.1").total().value()).contains(new BigDecimal("125"));
        assertThat(line("n.2").total().numerator()).contains(new BigDecimal("596"));
        assertThat(line("n.2").total().denominator()).contains(new BigDecimal("624"));
        assertThat(line("n.3").total().value()).contains(new BigDecimal("2"));
    }

    @Test
    void theTargetIsThatOfTheUpperAgencyAndNothingIsMetBeforeAllIsThere() {
        agree(one);
        approve(one, "185");
        assertThat(line("n.1").total().verdict()).as("one unit of two").isEqualTo(Total.Verdict.UNKNOWN);

        reviews.approve(one.sendAll(one.second, "85", MORNING), 1, one.officer, MORNING);
        assertThat(line("n.1").total().verdict()).isEqualTo(Total.Verdict.MET);
        assertThat(line("n.1").lacking()).isEmpty();

        directory.addUnit(upper.agency, "phường", "Phường Chưa Gửi", "09", LocalDate.of(2024, 1, 1));
        assertThat(rollUp().silent()).containsExactly("phường Chưa Gửi");
        assertThat(line("n.1").lacking()).containsExactly("phường Chưa Gửi");
        assertThat(line("n.1").everything()).isFalse();
        assertThat(line("n.1").total().verdict())
                .as("of a phường that has not agreed nobody knows the units")
                .isEqualTo(Total.Verdict.UNKNOWN);
    }

    @Test
    void nothingIsCountedTwiceAndTheUpperAgencysOwnFiguresAreNotInIt() {
        agree(one);
        assertThat(agreements.agree(one.agency, upper.agency, "Lan", MORNING))
                .as("agreed before")
                .isFalse();
        approve(one, "85");
        approve(upper, "1000");

        assertThat(line("n.1").total().value()).contains(new BigDecimal("85"));
    }

    @Test
    void whatWasSentBackIsNotInIt() {
        agree(one);
        var report = approve(one, "85");
        reviews.returnToReporter(
                submissions.find(one.period, one.first.id()).orElseThrow().id(),
                report,
                Map.of(one.owed.get(0), "xem lại"),
                one.officer,
                MORNING);

        assertThat(line("n.1").total().covered()).isZero();
        assertThat(line("n.1").total().value()).isEmpty();
    }

    @Test
    void anAgencyWithoutTheCampaignIsNeverComplete() {
        agree(one);
        var without = directory.addAgency("phường", "Chưa mở", "", "", "");
        agreements.agree(without, upper.agency, "Lan", MORNING);
        approve(one, "85");

        assertThat(line("n.1").agencies()).isEqualTo(2);
        assertThat(rollUp().below()).extracting(RollUps.Below::open).containsExactly(true, false);
    }

    @Test
    void nobodyIsAboveItselfOrAboveWhoIsAboveIt() {
        agree(one);
        for (var pair : List.of(List.of(one.agency, one.agency), List.of(upper.agency, one.agency))) {
            assertThatThrownBy(() -> agreements.agree(pair.get(0), pair.get(1), "Lan", MORNING))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void agree(SmallCommune lower) {
        assertThat(agreements.agree(lower.agency, upper.agency, "Lan", MORNING)).isTrue();
    }

    /** @return the revision */
    private int approve(SmallCommune commune, String figure) {
        var id = commune.sendAll(figure, MORNING);
        assertThat(reviews.approve(id, 1, commune.officer, MORNING)).isInstanceOf(ReviewOutcome.Approved.class);
        return 1;
    }

    private RollUps.RollUp rollUp() {
        return rollUps.of(campaign(upper.agency), campaigns.period(upper.period));
    }

    private RollUps.Line line(String code) {
        return rollUp().lines().stream()
                .filter(line -> line.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Campaign campaign(AgencyId agency) {
        return campaigns.campaigns(agency).get(0);
    }

    @OnSqlite
    static class SqliteTest extends RollUpsContract {}

    @OnPostgres
    static class PostgresTest extends RollUpsContract {}
}
