package vn.thonbao.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thonbao.understanding.Written;
import vn.thonbao.workbook.file.Cell;

/** The columns of an indicator, each a key of the campaign's file under a name that an office uses. */
enum Attribute {
    CODE("code", "Mã chỉ tiêu", 14),
    NUMBER("number", "Số thứ tự", 8),
    SET("set", "Phần của kế hoạch", 18),
    PART_OF("part_of", "Là một phần của", 14),
    WORDING("wording", "Nội dung", 60),
    LABEL("label", "Tên gọn", 26),
    KIND(
            "kind",
            "Loại",
            10,
            "number",
            "số",
            "percent",
            "tỷ lệ",
            "yes_no",
            "có/không",
            "text",
            "lời kể",
            "task",
            "nhiệm vụ"),
    UNIT("unit", "Đơn vị tính", 12),
    DECIMALS("decimals", "Số chữ số lẻ", 8),
    MIN("min", "Nhỏ nhất", 10),
    MAX("max", "Lớn nhất", 10),
    COMPARATOR(
            "comparator",
            "Kế hoạch ghi",
            13,
            "at_least",
            "ít nhất",
            "above",
            "trên",
            "at_most",
            "nhiều nhất",
            "below",
            "dưới",
            "equals",
            "bằng",
            "reach",
            "đạt",
            "keep",
            "duy trì",
            "about",
            "khoảng",
            "range",
            "từ – đến",
            "none",
            "không ghi"),
    TARGET("target", "Mức", 10),
    TARGET_TO("target_to", "Mức đến", 10),
    TARGET_WORDS("target_words", "Mức như kế hoạch in", 22),
    JUDGED(
            "judged",
            "Cách xét",
            16,
            "at_least",
            "từ mức trở lên",
            "above",
            "trên mức",
            "at_most",
            "từ mức trở xuống",
            "below",
            "dưới mức",
            "exactly",
            "đúng mức",
            "between",
            "trong khoảng",
            "all",
            "mọi đơn vị có",
            "open",
            "chưa xét"),
    ROLE(
            "role",
            "Vai trò",
            13,
            "target",
            "chỉ tiêu",
            "plan",
            "kế hoạch",
            "reached",
            "đã đạt",
            "estimate",
            "ước tính",
            "context",
            "tham khảo"),
    HORIZON("horizon", "Thời hạn", 16),
    WHOLE("whole", "Mẫu số", 14),
    TOTALLING(
            "totalling",
            "Cách cộng",
            14,
            "sum",
            "cộng",
            "ratio",
            "tỷ lệ chung",
            "count_yes",
            "đếm số có",
            "single",
            "một nơi báo",
            "none",
            "không cộng"),
    REPORTERS("reporters", "Nơi báo cáo", 18),
    REPORTING_UNITS("reporting_units", "Giao riêng cho", 22),
    ALIASES("aliases", "Cách gọi khác", 30),
    EXAMPLE("example", "Ví dụ trả lời", 14),
    QUESTION("question", "Câu hỏi riêng", 40),
    DOUBT("doubt", "Điều chưa rõ", 30);

    private static final List<Attribute> NUMBERS = List.of(DECIMALS, MIN, MAX, TARGET, TARGET_TO);
    private static final List<Attribute> NAMES = List.of(CODE, NUMBER, PART_OF);
    private static final List<Attribute> LISTS = List.of(REPORTERS, REPORTING_UNITS, ALIASES);
    private static final Pattern QUOTED = Pattern.compile("\"([a-z_]+)(?:: ([a-z_]+))?\"");

    final String key;
    final String title;
    final int width;
    /** What the file says → what the office reads; empty where the cell is free. */
    private final Map<String, String> words = new LinkedHashMap<>();

    Attribute(String key, String title, int width, String... words) {
        this.key = key;
        this.title = title;
        this.width = width;
        for (var i = 0; i < words.length; i += 2) {
            this.words.put(words[i], words[i + 1]);
        }
    }

    static Optional<Attribute> of(String key) {
        return Arrays.stream(values()).filter(a -> a.key.equals(key)).findFirst();
    }

    /** @param value as the campaign's file says it */
    Cell cell(String value) {
        if (NUMBERS.contains(this)) {
            return Cell.number(new BigDecimal(value));
        }
        return Cell.text(LISTS.contains(this) ? value.replace("\n", "; ") : words.getOrDefault(value, value));
    }

    /** As the campaign's file would say it; empty if it cannot. */
    Optional<String> value(Cell cell) {
        if (NUMBERS.contains(this)) {
            return cell.number()
                    .or(() -> Written.read(cell.text()))
                    .map(n -> n.stripTrailingZeros().toPlainString());
        }
        if (LISTS.contains(this)) {
            return Optional.of(Arrays.stream(cell.words().split("[;\n]"))
                    .map(Cell::clean)
                    .filter(item -> !item.isEmpty())
                    .collect(Collectors.joining("\n")));
        }
        if (NAMES.contains(this)) {
            return Optional.of(cell.text());
        }
        return words.isEmpty()
                ? Optional.of(cell.words())
                : words.entrySet().stream()
                        .filter(word -> Filled.plain(word.getValue()).equals(Filled.plain(cell.words())))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** What to write instead of what {@link #value} cannot read. */
    String wanted() {
        return words.isEmpty()
                ? "Xin ghi một số, ví dụ: 97,5."
                : "Xin chọn một trong: " + String.join(", ", words.values()) + ".";
    }

    /** The proofreader's words, with columns and their contents as the office knows them. */
    static String inWords(String mistake) {
        return QUOTED.matcher(mistake).replaceAll(Attribute::inWords);
    }

    private static String inWords(MatchResult quoted) {
        var attribute = of(quoted.group(1));
        var named = attribute.map(a -> a.title).orElse(quoted.group(1));
        var value = Optional.ofNullable(quoted.group(2));
        return "“"
                + value.map(v -> named + ": "
                                + attribute.map(a -> a.words.getOrDefault(v, v)).orElse(v))
                        .orElse(named)
                + "”";
    }
}
