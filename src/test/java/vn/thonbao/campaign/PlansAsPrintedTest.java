package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thonbao.campaign.Indicator.Role;

/**
 * Holds every item of every campaign file against a table that somebody else typed from the plans' own text
 * ({@code plans/items.tsv}): number, comparator, unit, horizon.
 */
class PlansAsPrintedTest {

    /** Where both were right to read the text as they did; the campaign file goes with the commune's reading. */
    private static final Map<String, String> READ_OTHERWISE = Map.of(
            "ah.13.2", "“23/23 tổ dân phố đạt tiêu chuẩn”: đạt goes with the standard; the file says reach",
            "nlb49.09.1",
                    "“100% trường học … duy trì và nâng chuẩn”: duy trì goes with the standard; the file says reach",
            "nlb49.09.2", "“100% các trường được trang bị”: no word of comparing; to be equipped is to have got there",
            "nlb49.13.1", "“các Trạm y tế xã đạt chuẩn”: all of them, and no number",
            "nlb49.13.2", "“Thu hút 01 dự án”: no word of comparing; to attract one is to have got there",
            "nlb49.14.1", "“hoàn thành nhiệm vụ”: to be reached, and no number",
            "dk.tp09.1", "“100% số xã cơ bản hoàn thành”: hoàn thành goes with the standard; the file says reach");

    /** In the table: the list of a plan; behind it the items of the campaign file whose codes begin so. */
    private static final Map<String, String> LISTS = Map.of(
            "an-hai", "ah.",
            "nlb-49", "nlb49.",
            "gia-loc", "gl.",
            "duong-kinh-city", "dk.tp",
            "duong-kinh-district", "dk.q");

    /** The plan of xã Gia Lộc numbers no indicators: its two figures stand in tasks 3.1 and 3.2. */
    private static final Map<String, String> TASKS = Map.of("f1", "3.2", "f2", "3.1");

    record Row(
            String plan,
            String indicator,
            String description,
            String comparator,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            String unit,
            String horizon) {

        static Row of(String line) {
            var cells = line.split("\t", -1);
            return new Row(
                    cells[0], cells[1], cells[3], cells[4], number(cells[5]), number(cells[6]), cells[7], cells[8]);
        }

        private static Optional<BigDecimal> number(String cell) {
            return cell.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(cell));
        }
    }

    @TestFactory
    List<DynamicTest> everyItemOfTheFilesIsInThePlanAndEveryItemOfThePlanInTheFiles() throws IOException {
        var rows = Files.readAllLines(Path.of("src/test/resources/plans/items.tsv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Row::of)
                .collect(Collectors.groupingBy(
                        r -> r.plan() + " (" + r.indicator() + ")", LinkedHashMap::new, Collectors.toList()));
        var items = items().stream().collect(Collectors.groupingBy(PlansAsPrintedTest::place));
        assertThat(items.keySet()).isEqualTo(rows.keySet());
        System.out.printf(
                "%d items of %d indicators held against the plans%n",
                rows.values().stream().mapToInt(List::size).sum(), rows.size());
        return rows.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> same(e.getValue(), items.getOrDefault(e.getKey(), List.of()))))
                .toList();
    }

    /** {@code plans/tasks.tsv}: place, line of the plan's text and first words, typed from that text; and whom a village helps. */
    @Test
    void everyTaskOfThePlanWithoutFiguresIsInItsFile() throws IOException {
        var rows = Files.readAllLines(Path.of("src/test/resources/plans/tasks.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        var tasks = plan("nguyen-luong-bang-khen-thuong-2025").indicators();

        assertThat(tasks).hasSameSizeAs(rows).allMatch(task -> task.kind() == Indicator.Kind.TASK);
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var task = tasks.get(i);
            assertThat(task.number()).as(row[3]).isEqualTo(row[1]);
            assertThat(task.wording()).as(row[1]).startsWith(row[3]);
            assertThat(task.reporters().kinds()).as(row[3]).isEqualTo(row[4].isEmpty() ? List.of() : List.of(row[4]));
            assertThat(task.doubt().isPresent()).as(row[3]).isEqualTo(row[5].equals("doubt"));
        }
    }

    private static void same(List<Row> rows, List<Indicator> items) {
        assertThat(items).hasSameSizeAs(rows);
        pairs(rows, items).forEach((row, item) -> {
            assertThat(item.target().map(BigDecimal::stripTrailingZeros))
                    .as("%s: %s", item.code(), row.description())
                    .isEqualTo(row.low().map(BigDecimal::stripTrailingZeros));
            assertThat(item.targetTo()).as(item.code()).isEqualTo(row.high());
            assertThat(comparator(item)).as("%s comparator", item.code()).isIn(row.comparator(), "read otherwise");
            assertThat(item.unit() + row.unit())
                    .as("%s: the file may say of what, or per what", item.code())
                    .satisfiesAnyOf(
                            both -> assertThat(item.unit()).startsWith(row.unit()),
                            both -> assertThat(row.unit()).startsWith(item.unit()));
            assertThat(item.horizon()).as("%s horizon", item.code()).satisfies(h -> horizon(h, row.horizon()));
        });
    }

    /** Items of one indicator, shares and amounts apart, by how much their words have in common: a plan may name them in another order. */
    private static Map<Row, Indicator> pairs(List<Row> rows, List<Indicator> items) {
        record Pair(Row row, Indicator item, double alike) {}
        var all = new ArrayList<Pair>();
        rows.forEach(r -> items.forEach(i -> all.add(new Pair(r, i, alike(r, i)))));
        all.sort(Comparator.comparingDouble(Pair::alike).reversed());
        var pairs = new LinkedHashMap<Row, Indicator>();
        for (var pair : all) {
            if (!pairs.containsKey(pair.row()) && !pairs.containsValue(pair.item())) {
                pairs.put(pair.row(), pair.item());
            }
        }
        return pairs;
    }

    private static double alike(Row row, Indicator item) {
        var theirs = words(item.wording());
        var common = words(row.description()).stream().filter(theirs::contains).count();
        var sameMeasure = item.unit().startsWith("%") == row.unit().startsWith("%");
        return (double) common / (words(row.description()).size() + theirs.size()) + (sameMeasure ? 1 : 0);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(w -> !w.isBlank())
                .toList());
    }

    /** "Đạt 98,5 tỷ đồng" of a result tells what was reached, and a plan's number in brackets has no word at all. */
    private static String comparator(Indicator item) {
        var isATarget = item.role() == Role.TARGET || item.role() == Role.CONTEXT;
        return isATarget && !READ_OTHERWISE.containsKey(item.code())
                ? item.comparator().name().toLowerCase(Locale.ROOT).replace("range", "between")
                : "read otherwise";
    }

    /** Where the sentence names no time, the plan's own year stands for it, or the file says that none is named. */
    private static void horizon(String file, String printed) {
        if (printed.isBlank()) {
            assertThat(file).containsAnyOf("năm 2025", "không ghi rõ");
        } else {
            assertThat(file).contains(printed);
        }
    }

    private static String place(Indicator item) {
        var list = LISTS.entrySet().stream()
                .filter(e -> item.code().startsWith(e.getValue()))
                .findFirst()
                .orElseThrow();
        var number = item.code().substring(list.getValue().length()).split("\\.")[0];
        return list.getKey() + " (" + TASKS.getOrDefault(number, number.replaceFirst("^0", "")) + ")";
    }

    private static List<Indicator> items() {
        return plans().stream()
                .flatMap(p -> p.indicators().stream())
                .filter(i -> i.kind() != Indicator.Kind.TASK)
                .toList();
    }

    private static CampaignPlan plan(String code) {
        return plans().stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<CampaignPlan> plans() {
        var result = CampaignFiles.read(Path.of("conversation-flows"));
        assertThat(result.mistakes()).isEmpty();
        return result.plans();
    }
}
