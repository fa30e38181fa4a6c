package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thonbao.conversation.Step.AssignedFigures;
import vn.thonbao.conversation.Step.SoftCheck;
import vn.thonbao.understanding.Value;

/** Where a figure begins to be far from the one before: three times, twenty points, a hundred percent. */
class DoubtsTest {

    @ParameterizedTest
    @CsvSource({
        "20, 60, false",
        "20, 61, true",
        "30, 10, false",
        "30, 9, true",
        "1, 4, false",
        "1, 5, true",
        "2, 0, false",
        "4, 0, true",
        "0, 100, false"
    })
    void countsAreFarBeyondThreeTimesAndAStepOfThree(String before, String now, boolean far) {
        var item = Chat.before(Chat.households("poor", "Hộ nghèo"), before);
        assertThat(Doubts.about(topic(item, "3", "20"), amount(now))).isEqualTo(far);
    }

    @ParameterizedTest
    @CsvSource({"50, 70, false", "50, 70.01, true", "50, 30, false", "50, 29.99, true", "0, 20, false", "0, 21, true"})
    void percentagesAreFarBeyondTwentyPointsToo(String before, String now, boolean far) {
        var item = Chat.before(Chat.percent("insured", "Bảo hiểm y tế"), before);
        assertThat(Doubts.about(topic(item, "3", "20"), amount(now))).isEqualTo(far);
    }

    @Test
    void pointsAreForPercentagesOnly() {
        var item = Chat.before(Chat.households("poor", "Hộ nghèo"), "50");
        assertThat(Doubts.about(topic(item, "3", "20"), amount("75"))).isFalse();
    }

    @Test
    void zeroSwitchesACheckOff() {
        var item = Chat.before(Chat.percent("insured", "Bảo hiểm y tế"), "20");
        assertThat(Doubts.about(topic(item, "0", "0"), amount("99"))).isFalse();
        assertThat(Doubts.about(topic(item, "0", "20"), amount("99"))).isTrue();
        assertThat(Doubts.about(topic(item, "3", "0"), amount("99"))).isTrue();
    }

    @Test
    void aShareIsComparedAsAPercentageAndNoneAsZero() {
        var item = Chat.before(Chat.percent("insured", "Bảo hiểm y tế"), "97");
        var topic = topic(item, "3", "20");
        assertThat(Doubts.about(topic, new Value.Share(new BigDecimal("780"), new BigDecimal("800"))))
                .isFalse();
        assertThat(Doubts.about(topic, new Value.Share(new BigDecimal("78"), new BigDecimal("800"))))
                .isTrue();
        assertThat(Doubts.about(topic, new Value.Nothing())).isTrue();
        assertThat(Doubts.about(topic, new Value.NoData())).isFalse();
    }

    @Test
    void moreThanAHundredPercentIsAskedAbout() {
        var topic = topic(Chat.item("army", "Giao quân", "%", 2, ""), "3", "20");
        assertThat(Doubts.about(topic, amount("100"))).isFalse();
        assertThat(Doubts.about(topic, amount("100.01"))).isTrue();
        assertThat(Doubts.about(topic(Chat.households("poor", "Hộ nghèo"), "3", "20"), amount("101")))
                .isFalse();
    }

    private static Topic.Figure topic(Facts.Item item, String times, String points) {
        var check = new SoftCheck(new BigDecimal(times), new BigDecimal(points));
        return new Topic.Figure(item, 1, new AssignedFigures("", check));
    }

    private static Value amount(String number) {
        return Value.Amount.of(new BigDecimal(number));
    }
}
