package vn.thonbao.office.plans;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thonbao.office.Typed;
import vn.thonbao.platform.yaml.YamlFile;
import vn.thonbao.understanding.Written;

/** What an officer types, as a campaign's file writes it, and back. */
final class Typing {

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final Set<String> NUMBERS = Set.of("min", "max", "target", "target_to");
    private static final Set<String> MOMENTS = Set.of("send_by", "lock");
    private static final Set<String> LISTS = Set.of("aliases", "reporters", "reporting_units", "registers");

    private Typing() {}

    /** @param key of the file, without its row */
    static String written(String key, String typed) {
        var clean = YamlFile.readable(Normalizer.normalize(Typed.lines(typed), Normalizer.Form.NFC))
                .replace('\t', ' ');
        if (LISTS.contains(key)) {
            return clean.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        var line = clean.replace('\n', ' ').strip();
        if (key.equals("rule")) {
            return rule(line);
        }
        if (NUMBERS.contains(key)) {
            return number(line).map(BigDecimal::toPlainString).orElse(line);
        }
        return MOMENTS.contains(key) ? line.replace('T', ' ') : line;
    }

    /** As it stands in books, too; a dash may belong to a code, so it alone needs its blanks. */
    private static String rule(String typed) {
        var signs = typed.replace("≤", "<=").replace("≥", ">=").replaceAll("[–−]", " - ");
        return words(signs.replaceAll("<=|>=|[<>=+]", " $0 "))
                .map(word -> number(word).map(BigDecimal::toPlainString).orElse(word))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(String rule) {
        return Stream.of(rule.strip().split("\\s+"));
    }

    /** A number has a comma here, and in the file a dot. */
    static boolean readable(String key, String typed) {
        return !NUMBERS.contains(key)
                || typed.isBlank()
                || number(typed.strip()).isPresent();
    }

    private static Optional<BigDecimal> number(String typed) {
        return Written.read(typed, "").map(BigDecimal::stripTrailingZeros);
    }

    /** What cannot be one is shown as it was typed. */
    static String shown(String key, String written) {
        if (NUMBERS.contains(key) && written.matches(NUMBER)) {
            return Written.number(new BigDecimal(written));
        }
        if (key.equals("rule")) {
            return words(written)
                    .map(word -> word.matches(NUMBER) ? Written.number(new BigDecimal(word)) : word)
                    .collect(Collectors.joining(" "));
        }
        return MOMENTS.contains(key) ? written.replace(' ', 'T') : written;
    }
}
