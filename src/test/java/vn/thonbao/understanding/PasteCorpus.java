package vn.thonbao.understanding;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code corpus/pastes.md}: sheets of indicators, and for each the messages with what a careful clerk would make of them. */
record PasteCorpus(List<Case> cases) {

    /**
     * @param meant for each indicator spoken of how it should be read; the forms stand at the head of the file
     * @param leftOver words that belong to no indicator
     * @param known where we know that the reader differs, as {@link PasteCorpusTest} prints it
     */
    record Case(List<Field> sheet, String text, Map<String, String> meant, List<String> leftOver, List<String> known) {}

    static PasteCorpus read() throws IOException {
        var reader = new Lines();
        Files.readAllLines(Path.of("src/test/resources/corpus/pastes.md")).forEach(reader::take);
        return new PasteCorpus(reader.cases);
    }

    private static final class Lines {
        private final List<Case> cases = new ArrayList<>();
        private List<Field> sheet = new ArrayList<>();
        private List<String> text = new ArrayList<>();

        void take(String line) {
            if (line.startsWith("## ")) {
                sheet = new ArrayList<>();
            } else if (line.startsWith("| ") && !line.startsWith("| mã")) {
                sheet.add(field(line));
            } else if (line.startsWith("> ")) {
                text.add(line.substring(2).replace('⇥', '\t'));
            } else if (line.startsWith("=> ")) {
                cases.add(
                        new Case(sheet, String.join("\n", text), meanings(line), new ArrayList<>(), new ArrayList<>()));
                text = new ArrayList<>();
            } else if (line.startsWith("thừa: ")) {
                parts(line, " / ").forEach(last().leftOver::add);
            } else if (line.startsWith("sót: ")) {
                parts(line.substring(0, line.indexOf(" — ")), " · ").forEach(last().known::add);
            }
        }

        private Case last() {
            return cases.get(cases.size() - 1);
        }

        private static Stream<String> parts(String line, String between) {
            return Arrays.stream(line.substring(line.indexOf(' ') + 1).split(between));
        }

        private static Map<String, String> meanings(String line) {
            return parts(line, " · ")
                    .collect(Collectors.toMap(
                            each -> each.substring(0, each.indexOf(' ')),
                            each -> each.substring(each.indexOf(' ') + 1).strip(),
                            (one, other) -> {
                                throw new IllegalStateException("meant twice in " + line);
                            },
                            LinkedHashMap::new));
        }

        /** | mã | chỉ tiêu | gọi tắt | đơn vị | số lẻ | từ, đến | kỳ trước | tổng |. */
        private static Field field(String row) {
            var cells = Arrays.stream(row.split("\\|", -1))
                    .skip(1)
                    .map(String::strip)
                    .toList();
            var builder = Fields.field(cells.get(0), cells.get(1), cells.get(3), Integer.parseInt(cells.get(4)));
            Stream.of(cells.get(2).split(", ")).filter(not(String::isEmpty)).forEach(builder::alias);
            if (cells.get(3).equals("có/không")) {
                return builder.yesNo().build();
            }
            var limits = cells.get(5).split(", ");
            builder.min(limits[0]).max(limits[1]).previous(cells.get(6).replace(',', '.'));
            var total = cells.get(7).split(" ");
            if (!total[0].isEmpty()) {
                builder.total(total[0]);
            }
            return total.length > 1 ? builder.share().build() : builder.build();
        }
    }
}
