package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures as they are read aloud, by the rules of the primary school: for reading money and large figures back. What is
 * written here {@link Understanding} reads back exactly.
 *
 * @param thousand "nghìn" in the north, "ngàn" in the south
 * @param gap said for a zero ten: "linh" in the north, "lẻ" in the south and in offices
 */
public record InWords(String thousand, String gap) {

    public static final InWords OFFICE = new InWords("nghìn", "lẻ");
    public static final InWords NORTHERN = new InWords("nghìn", "linh");
    public static final InWords SOUTHERN = new InWords("ngàn", "lẻ");

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    /** "một nghìn bốn trăm lẻ một phẩy một"; a negative one begins with "âm". */
    public String number(BigDecimal value) {
        var plain = value.abs().stripTrailingZeros();
        var words = new ArrayList<String>();
        if (value.signum() < 0) {
            words.add("âm");
        }
        words.add(whole(plain.toBigInteger()));
        if (plain.scale() > 0) {
            words.add("phẩy");
            words.add(decimals(
                    plain.toPlainString().substring(plain.toPlainString().indexOf('.') + 1)));
        }
        return String.join(" ", words);
    }

    /** "hai mươi lăm" for ,25; digit by digit with a leading zero or more than two: "không năm" for ,05. */
    private String decimals(String digits) {
        return digits.length() > 2 || digits.startsWith("0")
                ? String.join(" ", digits.chars().mapToObj(d -> DIGITS[d - '0']).toList())
                : whole(new BigInteger(digits));
    }

    private String whole(BigInteger number) {
        if (number.signum() == 0) {
            return DIGITS[0];
        }
        var words = new ArrayList<String>();
        var parts = number.divideAndRemainder(BILLION);
        if (parts[0].signum() > 0) {
            words.add(whole(parts[0]) + " tỷ");
        }
        below(parts[1].intValueExact(), words);
        return String.join(" ", words);
    }

    private void below(int billion, List<String> words) {
        var scales = new String[] {" triệu", " " + thousand, ""};
        var groups = new int[] {billion / 1_000_000, billion / 1000 % 1000, billion % 1000};
        for (var i = 0; i < groups.length; i++) {
            if (groups[i] > 0) {
                words.add(group(groups[i], !words.isEmpty()) + scales[i]);
            }
        }
    }

    /** @param full something stands before it, so its hundreds are said even when they are none */
    private String group(int group, boolean full) {
        var words = new ArrayList<String>();
        if (full || group >= 100) {
            words.add(DIGITS[group / 100] + " trăm");
        }
        var tens = group / 10 % 10;
        var ones = group % 10;
        if (tens > 0) {
            words.add(tens == 1 ? "mười" : DIGITS[tens] + " mươi");
        } else if (ones > 0 && !words.isEmpty()) {
            words.add(gap);
        }
        if (ones > 0) {
            words.add(behind(tens, ones));
        }
        return String.join(" ", words);
    }

    private static String behind(int tens, int ones) {
        return ones == 5 && tens > 0
                ? "lăm"
                : ones == 1 && tens > 1 ? "mốt" : ones == 4 && tens > 1 ? "tư" : DIGITS[ones];
    }
}
