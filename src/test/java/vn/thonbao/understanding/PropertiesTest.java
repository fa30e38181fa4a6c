package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What must hold for every message, tried on messages made by chance from a fixed seed. A longer run:
 * {@code ./mvnw test -Dtest=PropertiesTest -Dproperties=1000000} (docs/performance.md).
 */
class PropertiesTest {

    private static final int TRIES = Integer.getInteger("properties", 20_000);

    private static final Understanding READER = new Understanding(VocabularyFile.read());

    private static final List<Field> FIELDS = List.of(
            Fields.CULTURE,
            Fields.CULTURE_SHARE,
            Fields.HEALTH,
            Fields.POOR,
            Fields.NEAR_POOR,
            Fields.PEOPLE,
            Fields.FUND,
            Fields.REVENUE,
            Fields.OUTPUT,
            Fields.LAND,
            Fields.GROWTH,
            Fields.VILLAGES,
            Fields.NUMBER);

    private static final List<Question> QUESTIONS = List.of(Question.values());

    /** Pieces that mean something to the reader, so that chance hits its corners. */
    private static final List<String> PIECES = List.of(
            "97,5",
            "97.5",
            "1.234",
            "1,234",
            "1 234",
            "298/312",
            "0",
            "12",
            "5",
            "60tr",
            "1tr5",
            "15k",
            "%",
            "hộ",
            "ho",
            "tỷ",
            "ty",
            "triệu",
            "nghìn",
            "ngàn",
            "trăm",
            "mươi",
            "mười",
            "linh",
            "lẻ",
            "rưỡi",
            "hai",
            "ba",
            "năm",
            "tư",
            "mốt",
            "lăm",
            "phẩy",
            "khoảng",
            "gần",
            "hơn",
            "không",
            "ko",
            "có",
            "chưa",
            "dạ",
            "ạ",
            "nghèo",
            "cận nghèo",
            "bhyt",
            "gdvh",
            "như kỳ trước",
            "tất cả",
            "cả",
            "trên",
            "-",
            "–",
            "/",
            ".",
            ",",
            ";",
            "(",
            ")",
            "+",
            "\n",
            "1.",
            "2)",
            "câu 3",
            "thôn 4",
            "ngày 10/12",
            "0912345678",
            "à nhầm",
            "tăng",
            "giảm",
            "còn",
            "ha",
            "m2",
            "tạ",
            "kho6ng",
            "khoong",
            "\u0301",
            "m²",
            "９７",
            "👍",
            "<b>",
            "' or 1=1",
            "\u200b",
            "ｋ",
            "l00",
            "97,,5");

    @Test
    void nothingThatAnybodyTypesBreaksTheReader() {
        var random = new Random(1);
        for (var i = 0; i < TRIES; i++) {
            var text = message(random);
            var field = FIELDS.get(random.nextInt(FIELDS.size()));
            var reading = READER.read(text, field);
            assertThat(reading.said().to()).as(text).isBetween(0, text.length());
            READER.readMany(text, FIELDS);
            READER.answer(text, QUESTIONS.get(random.nextInt(QUESTIONS.size())), List.of("12"));
            READER.correction(text, FIELDS);
            READER.command(text);
        }
    }

    @Test
    void aFigureOutsideTheRangeIsNeverTakenOrOffered() {
        var random = new Random(2);
        for (var i = 0; i < TRIES; i++) {
            var text = message(random);
            var field = FIELDS.get(random.nextInt(FIELDS.size()));
            for (var value : values(READER.read(text, field))) {
                if (value instanceof Value.Amount amount) {
                    assertThat(inside(field, amount.value()))
                            .as("%s for %s", text, field.id())
                            .isTrue();
                }
            }
        }
    }

    private static boolean inside(Field field, BigDecimal value) {
        return field.min().map(m -> value.compareTo(m) >= 0).orElse(true)
                && field.max().map(m -> value.compareTo(m) <= 0).orElse(true)
                && (!field.integer() || value.stripTrailingZeros().scale() <= 0);
    }

    @Test
    void digitsInsideAWordAreNoFigure() {
        var random = new Random(3);
        for (var i = 0; i < TRIES; i++) {
            var digits = random.nextInt(90) + 10;
            var word = letters(random) + digits + letters(random);
            // "bo16n" is bốn as VNI keyboards send it: taking 4 reads the word, taking 16 would read the digits
            if (READER.read(word, Fields.NUMBER) instanceof Reading.Accept accept) {
                assertThat(accept.value().toString()).as(word).doesNotContain(String.valueOf(digits));
            }
        }
    }

    @Test
    void whatWasWrittenByTheRulesIsReadBack() {
        var random = new Random(4);
        for (var i = 0; i < TRIES; i++) {
            var value = BigDecimal.valueOf(random.nextLong(80_000_000_000L), random.nextInt(3));
            var office = Written.number(value);
            assertThat(amounts(office)).as(office).contains(value.stripTrailingZeros());
            var english = office.replace('.', '!').replace(',', '.').replace('!', ',');
            assertThat(amounts(english)).as(english).contains(value.stripTrailingZeros());
            var plain = value.toPlainString();
            assertThat(amounts(plain)).as(plain).contains(value.stripTrailingZeros());
            var spaced = office.replace('.', ' ');
            assertThat(amounts(spaced)).as(spaced).contains(value.stripTrailingZeros());
        }
    }

    @Test
    void politenessSpacesKeyboardsAndCapitalsChangeNothing() {
        var random = new Random(5);
        List<UnaryOperator<String>> dresses = List.of(
                text -> text + " ạ",
                text -> "dạ " + text,
                text -> "  " + text.replace(" ", "   ") + " ",
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> text.toUpperCase(Locale.ROOT),
                PropertiesTest::wide);
        for (var i = 0; i < TRIES; i++) {
            var field = FIELDS.get(random.nextInt(FIELDS.size()));
            var text = clear(random, field);
            var plain = READER.read(text, field);
            var dressed = dresses.get(random.nextInt(dresses.size())).apply(text);
            assertThat(values(READER.read(dressed, field)))
                    .as("%s and %s for %s", text, dressed, field.id())
                    .isEqualTo(values(plain));
        }
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }

    /** A figure as somebody would type it for this field. */
    private static String clear(Random random, Field field) {
        var number =
                Written.number(BigDecimal.valueOf(random.nextInt(100_000), field.integer() ? 0 : random.nextInt(3)));
        return switch (random.nextInt(4)) {
            case 0 -> number;
            case 1 -> number + " " + field.unit();
            case 2 -> "khoảng " + number;
            default -> "không có";
        };
    }

    private static List<Value> values(Reading reading) {
        return reading instanceof Reading.Accept accept
                ? List.of(accept.value())
                : reading instanceof Reading.Confirm confirm ? confirm.readings() : List.of();
    }

    private static List<BigDecimal> amounts(String text) {
        return values(READER.read(text, Fields.NUMBER)).stream()
                .map(v -> ((Value.Amount) v).value().stripTrailingZeros())
                .toList();
    }

    private static String letters(Random random) {
        var word = new StringBuilder();
        for (var i = random.nextInt(3) + 1; i > 0; i--) {
            word.append((char) ('b' + random.nextInt(24)));
        }
        return word.toString();
    }

    private static String message(Random random) {
        var text = new ArrayList<String>();
        for (var i = random.nextInt(8); i >= 0; i--) {
            var piece = PIECES.get(random.nextInt(PIECES.size()));
            text.add(random.nextInt(6) == 0 ? mutated(random, piece) : piece);
        }
        return String.join(random.nextInt(4) == 0 ? "" : " ", text);
    }

    private static String mutated(Random random, String piece) {
        var text = new StringBuilder(piece);
        var at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, (char) (random.nextInt(0x2100) + 1));
            default -> text.setCharAt(at, (char) (random.nextInt(128) + 1));
        }
        return text.toString();
    }
}
