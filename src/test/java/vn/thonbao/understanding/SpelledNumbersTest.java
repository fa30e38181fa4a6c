package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thonbao.understanding.words.Spelling;

/** Every number spelled by the school rules is read back, north and south, with and without diacritics. */
class SpelledNumbersTest {

    /** A million with {@code -Dspelled=1000000} (docs/performance.md). */
    private static final int SAMPLED = Integer.getInteger("spelled", 10_000);

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    @Test
    void readsEveryNumberToAHundredThousandBack() {
        var wrong = new ArrayList<String>();
        for (var n = 1; n <= 100_000 && wrong.size() < 20; n++) {
            check(BigDecimal.valueOf(n), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void readsLargeNumbersBack() {
        var random = new Random(20251120);
        var wrong = new ArrayList<String>();
        for (var i = 0; i < SAMPLED && wrong.size() < 20; i++) {
            check(BigDecimal.valueOf(random.nextLong(1_000_000_000_000L)), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void readsDecimalsBack() {
        var random = new Random(3);
        var wrong = new ArrayList<String>();
        for (var i = 0; i < 5_000; i++) {
            var number = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(3) + 1);
            if (number.toBigInteger().intValueExact() % 1000 != 0 || number.compareTo(BigDecimal.ONE) < 0) {
                check(number, wrong); // "hai nghìn phẩy năm" may be 2,5 nghìn: asked
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "76665000300, bảy mươi sáu tỷ sáu trăm sáu mươi lăm triệu ba trăm",
        "1401.1, một nghìn bốn trăm lẻ một phẩy một",
        "15500000, mười lăm triệu năm trăm nghìn",
        "1000005, một triệu không trăm lẻ năm",
        "21, hai mươi mốt",
        "34.05, ba mươi tư phẩy không năm",
        "97.25, chín mươi bảy phẩy hai mươi lăm",
        "-2.5, âm hai phẩy năm",
        "0, không",
        "3000000000000, ba nghìn tỷ"
    })
    void spellsAsPeopleRead(BigDecimal number, String words) {
        assertThat(InWords.OFFICE.number(number)).isEqualTo(words);
    }

    /** Odd ones as the north says them, even ones as the south does. */
    private void check(BigDecimal number, List<String> wrong) {
        var spelled = (number.unscaledValue().testBit(0) ? InWords.NORTHERN : InWords.SOUTHERN).number(number);
        expect(spelled, number, wrong);
        expect(Spelling.folded(Spelling.key(spelled)), number, wrong);
    }

    private void expect(String words, BigDecimal number, List<String> wrong) {
        var reading = understanding.read(words, Fields.NUMBER);
        var taken = reading instanceof Reading.Accept a
                && a.value() instanceof Value.Amount v
                && v.value().compareTo(number) == 0;
        if (!taken) {
            wrong.add(number + " " + words + " " + reading);
        }
    }
}
