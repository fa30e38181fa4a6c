package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thonbao.understanding.words.Spelling;

/** Every number spelled by the school rules is read back, north and south, with and without diacritics. */
class SpelledNumbersTest {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    @Test
    void readsAHandfulBack() {
        var random = new Random(2025);
        var wrong = new ArrayList<String>();
        for (var n = 1; n < 2500; n += 31) {
            check(n, n % 2 == 0, wrong);
        }
        for (var i = 0; i < 40; i++) {
            check(Math.abs(random.nextLong()) % 1_000_000_000_000L, i % 2 == 0, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("slow")
    void readsSmallNumbersBack() {
        var wrong = new ArrayList<String>();
        for (var n = 1; n < 2500; n++) {
            check(n, false, wrong);
            check(n, true, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("slow")
    void readsLargeNumbersBack() {
        var random = new Random(20251120);
        var wrong = new ArrayList<String>();
        for (var i = 0; i < 3000; i++) {
            check(Math.abs(random.nextLong()) % 1_000_000_000_000L, i % 2 == 0, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private void check(long number, boolean southern, ArrayList<String> wrong) {
        var words = spell(number, southern);
        expect(words, number, wrong);
        expect(Spelling.folded(Spelling.key(words)), number, wrong);
    }

    private void expect(String words, long number, ArrayList<String> wrong) {
        var reading = understanding.read(words, Fields.NUMBER);
        var taken = reading instanceof Reading.Accept a
                && a.value() instanceof Value.Amount v
                && v.value().compareTo(BigDecimal.valueOf(number)) == 0;
        if (!taken) {
            wrong.add(number + " " + words + " " + reading);
        }
    }

    private static String spell(long number, boolean southern) {
        var scales = new String[] {" tỷ", " triệu", southern ? " ngàn" : " nghìn", ""};
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++) {
            var group = (int) (number / Math.pow(1000, 3 - i) % 1000);
            if (group > 0 || i == 2 && text.length() > 0 && number % 1000 > 0) {
                text.append(' ')
                        .append(group(group, text.length() > 0, southern))
                        .append(scales[i]);
            }
        }
        return number == 0 ? "số không" : text.toString().strip();
    }

    private static String group(int group, boolean full, boolean southern) {
        var hundreds = group / 100;
        var tens = group / 10 % 10;
        var ones = group % 10;
        var text = hundreds > 0 || full ? DIGITS[hundreds] + " trăm" : "";
        if (tens == 0) {
            return ones == 0
                    ? text
                    : text.isEmpty() ? DIGITS[ones] : text + (southern ? " lẻ " : " linh ") + DIGITS[ones];
        }
        var ten = tens == 1 ? "mười" : DIGITS[tens] + " mươi";
        var one = ones == 0
                ? ""
                : ones == 5
                        ? " lăm"
                        : ones == 1 && tens > 1 ? " mốt" : ones == 4 && tens > 1 ? " tư" : " " + DIGITS[ones];
        return (text + " " + ten + one).strip();
    }
}
