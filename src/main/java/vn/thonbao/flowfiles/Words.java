package vn.thonbao.flowfiles;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thonbao.conversation.Phrases;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;

/** Proofreads one text that the bot will say. */
final class Words {

    /** One message, one question, on a small screen. */
    static final int MOST_CHARACTERS = 300;

    /** What the narrowest channel shows of a button. */
    static final int MOST_ON_A_BUTTON = 20;

    /** How long the longer placeholders can get; all others stay below {@link #USUAL}. */
    private static final Map<String, Integer> LONGEST = Map.of(
            "you", 12,
            "we", 6,
            "campaign", 60,
            "position", 5,
            "indicator", 110,
            "measure_line", 30,
            "target_line", 40,
            "previous_line", 30,
            "example", 30);

    private static final int USUAL = 20;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\bbác\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    /** A question: its placeholders, its length, and that it addresses nobody by itself. */
    static void question(Text text, Set<String> own) {
        sentence(text, own);
        var length = longest(text.value());
        if (length > MOST_CHARACTERS) {
            text.mistake(
                    Codes.TOO_LONG,
                    "câu hỏi có thể dài tới %d chữ; xin rút xuống dưới %d để đọc được trên màn hình nhỏ"
                            .formatted(length, MOST_CHARACTERS));
        }
    }

    static void sentence(Text text, Set<String> own) {
        placeholders(text.value()).forEach(name -> known(name, text, own));
        if (PLACEHOLDER.matcher(text.value()).replaceAll("").matches("(?s).*[{}].*")) {
            text.mistake(Codes.BRACE, "có dấu ngoặc nhọn lẻ; chỗ thay chữ viết liền hai dấu, ví dụ: {unit}");
        }
        if (ADDRESS.matcher(text.value()).find()) {
            text.mistake(Codes.ADDRESS, "câu này tự viết \"bác\"; hãy viết {you} để xưng hô đúng với từng người");
        }
    }

    /** What stands for a placeholder is the engine's care: it falls back on a shorter button. */
    static void button(Text text) {
        var length = PLACEHOLDER.matcher(text.value()).replaceAll("").length();
        if (length > MOST_ON_A_BUTTON) {
            text.mistake(
                    Codes.BUTTON,
                    "nút \"%s\" dài %d chữ; nút chỉ được %d".formatted(text.value(), length, MOST_ON_A_BUTTON));
        }
    }

    static void example(Text text) {
        if (!text.blank()
                && !text.value().contains("{example}")
                && !text.value().toLowerCase(Locale.ROOT).contains("ví dụ")) {
            text.mistake(Codes.NO_EXAMPLE, "câu hỏi chưa có ví dụ; hãy thêm \"ví dụ: …\"");
        }
    }

    private static void known(String name, Text text, Set<String> own) {
        var all = new TreeSet<>(Phrases.WORDS);
        all.addAll(own);
        if (!all.contains(name)) {
            text.mistake(Codes.PLACEHOLDER, "\"{%s}\" không có ở đây%s".formatted(name, meant(name, all)));
        }
    }

    private static String meant(String name, Collection<String> known) {
        return Similar.to(name, known).map(n -> "; có phải {" + n + "}?").orElse("");
    }

    private static Set<String> placeholders(String text) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(m -> names.add(m.group(1)));
        return names;
    }

    private static int longest(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("").length()
                + PLACEHOLDER
                        .matcher(text)
                        .results()
                        .mapToInt(m -> LONGEST.getOrDefault(m.group(1), USUAL))
                        .sum();
    }
}
