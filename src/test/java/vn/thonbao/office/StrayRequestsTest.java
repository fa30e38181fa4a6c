package vn.thonbao.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and forms that no page of ours makes: a mistyped link is no fault of the program. */
class StrayRequestsTest extends DemoOffice {

    @ParameterizedTest
    @ValueSource(strings = {"/reports/abc", "/units/abc", "/entry/abc", "/?period=abc", "/board?period=abc"})
    void anAddressThatIsNoNumberIsRefusedWithoutAFault(String address) {
        assertThat(page(address)).hasStatus(400);
    }

    @Test
    void aDayThatIsNoneIsRefusedWithoutAFault() {
        var unit = "/units/" + unit("22").id().value();
        assertThat(send(unit + "/people/" + head("22").value() + "/dismissal", "from", "hôm qua"))
                .hasStatus(400);
        assertThat(send(unit + "/denominators", "on", "", "count.households", "5"))
                .hasStatus(400);
        assertThat(send("/reports/approvals", "period", period().id().value(), "report", "abc"))
                .hasStatus(404);
    }

    @Test
    void aFieldThatNobodyAskedForIsLeftAlone() {
        var entry = "/entry/" + unit("22").id().value();
        assertThat(send(entry, "period", period().id().value(), "figure.ah.99.9", "5", "figure.ah.01.1", "5"))
                .hasStatus3xxRedirection();
        assertThat(submissions.find(period().id(), unit("22").id())).isEmpty();
    }

    @Test
    void aPersonFormWithoutItsFieldsIsAMistakeAndNoFault() {
        assertThat(send("/units/" + unit("22").id().value() + "/people")).hasStatus(422);
    }
}
