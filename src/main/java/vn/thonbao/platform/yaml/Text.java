package vn.thonbao.platform.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One scalar, kept as it is written: {@code 07.1} stays "07.1" and {@code có} is no boolean. Conversions that fail are told as
 * {@link Codes#VALUE} and give an empty result.
 */
public record Text(String value, Place place) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public boolean blank() {
        return value.isBlank();
    }

    public void mistake(String code, String words) {
        place.mistake(code, words);
    }

    public Optional<Integer> whole() {
        return convert(Integer::valueOf, "một số nguyên, ví dụ: 3");
    }

    /** Decimals are written with a dot here, as everywhere in these files. */
    public Optional<BigDecimal> decimal() {
        return convert(BigDecimal::new, "một số, phần lẻ sau dấu chấm, ví dụ: 96.8");
    }

    public Optional<LocalDate> date() {
        return convert(LocalDate::parse, "một ngày, ví dụ: 2025-11-30");
    }

    public Optional<LocalDateTime> dateTime() {
        return convert(t -> LocalDateTime.parse(t, MINUTES), "ngày và giờ, ví dụ: 2025-12-08 17:00");
    }

    public Optional<Boolean> trueOrFalse() {
        return oneOf(Map.of("true", true, "false", false));
    }

    /** The value that this word stands for; another word is a mistake that names the nearest known one. */
    public <T> Optional<T> oneOf(Map<String, T> known) {
        var found = Optional.ofNullable(known.get(value));
        if (found.isEmpty() && !blank()) {
            mistake(
                    Codes.VALUE,
                    "\"%s\" không dùng được ở đây%s".formatted(value, Similar.suggestion(value, known.keySet())));
        }
        return found;
    }

    private <T> Optional<T> convert(Function<String, T> parse, String wanted) {
        if (blank()) {
            return Optional.empty(); // told as missing already, where it is needed
        }
        try {
            return Optional.of(parse.apply(value.trim()));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            mistake(Codes.VALUE, "\"%s\" không đọc được; ở đây cần %s".formatted(value, wanted));
            return Optional.empty();
        }
    }
}
