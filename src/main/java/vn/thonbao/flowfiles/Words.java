package vn.thonbao.flowfiles;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;

/** Proofreads one text that the bot will say. */
final class Words {

    /** One message, one question, on a small screen. */
    static final int MOST_CHARACTERS = 300;

    /** What the narrowest channel shows of a button. */
    static final int MOST_ON_A_BUTTON = 20;

    /** The placeholders that are known all through a conversation, and how long they can get. */
    static final Map<String, Integer> EVERYWHERE = Map.ofEntries(
            Map.entry("you", 12),
            Map.entry("unit", 20),
            Map.entry("agency", 25),
            Map.entry("office", 25),
            Map.entry("campaign", 60),
            Map.entry("period", 20),
            Map.entry("deadline", 22),
            Map.entry("lock", 22),
            Map.entry("officer", 12),
            Map.entry("phone", 12),
            Map.entry("now", 20));

    /** What stands for the indicator in the question of a figure, and how long it can get. */
    static final Map<String, Integer> OF_A_FIGURE = Map.ofEntries(
            Map.entry("position", 5),
            Map.entry("number", 5),
            Map.entry("indicator", 100),
            Map.entry("label", 25),
            Map.entry("measure", 20),
            Map.entry("target", 25),
            Map.entry("target_line", 40),
            Map.entry("previous", 20),
            Map.entry("previous_line", 40),
            Map.entry("example", 30));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\bbác\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    /** A question: its placeholders, its length, and that it addresses nobody by itself. */
    static void question(Text text, Map<String, Integer> own) {
        sentence(text, own.keySet());
        var length = longest(text.value(), own);
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

    static void button(Text text) {
        if (text.value().length() > MOST_ON_A_BUTTON) {
            text.mistake(
                    Codes.BUTTON,
                    "nút \"%s\" dài %d chữ; nút chỉ được %d"
                            .formatted(text.value(), text.value().length(), MOST_ON_A_BUTTON));
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
        var all = new TreeSet<>(EVERYWHERE.keySet());
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

    private static int longest(String text, Map<String, Integer> own) {
        var lengths = new LinkedHashMap<>(EVERYWHERE);
        lengths.putAll(own);
        var rest = PLACEHOLDER.matcher(text).replaceAll("").length();
        return rest
                + PLACEHOLDER
                        .matcher(text)
                        .results()
                        .mapToInt(m -> lengths.getOrDefault(m.group(1), 0))
                        .sum();
    }
}
