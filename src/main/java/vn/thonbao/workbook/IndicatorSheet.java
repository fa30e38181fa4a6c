package vn.thonbao.workbook;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.DefinitionTable;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.Revisions;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Table;

/** What a campaign asks: a row for each indicator. An indicator is never taken away, and never comes to mean something else. */
@Component
class IndicatorSheet {
    static final String TITLE = "Chỉ tiêu";
    static final List<String> WANTED = List.of(Attribute.CODE.title, Attribute.WORDING.title, Attribute.KIND.title);
    private static final List<String> TITLES =
            Arrays.stream(Attribute.values()).map(a -> a.title).toList();

    private final Revisions revisions;

    IndicatorSheet(Revisions revisions) {
        this.revisions = revisions;
    }

    Table table(OnFile file, Campaign campaign, boolean filled) {
        return new Table(
                TITLE + " " + campaign.shortTitle(),
                "Chỉ tiêu của đợt “%s” · mã đợt: %s".formatted(campaign.shortTitle(), campaign.code()),
                Arrays.stream(Attribute.values())
                        .map(a -> new Table.Column(a.title, a.width, a == Attribute.NUMBER || a == Attribute.EXAMPLE))
                        .toList(),
                file.indicators(campaign)
                        .filter(i -> filled)
                        .map(DefinitionTable::row)
                        .map(IndicatorSheet::row)
                        .toList());
    }

    private static List<Cell> row(Map<String, String> values) {
        return Arrays.stream(Attribute.values())
                .map(a -> Optional.ofNullable(values.get(a.key)).map(a::cell).orElse(Cell.EMPTY))
                .toList();
    }

    /** A row as it was read, over what is on file. */
    private record Row(Line line, Map<String, String> values, Optional<Indicator> old, Edits edits) {}

    void read(Filled sheet, Campaign campaign, OnFile file, Draft draft) {
        sheet.unread(TITLES, draft);
        var known = file.indicators(campaign).collect(toMap(Indicator::code, i -> i, (a, b) -> a, LinkedHashMap::new));
        var rows = new LinkedHashMap<String, Row>();
        for (var line : sheet.lines(draft, TITLES)) {
            row(line, known, rows, file).ifPresent(row -> rows.put(code(row), row));
        }
        if (rows.values().stream().allMatch(row -> row.edits().none())) {
            rows.values().forEach(row -> draft.same(row.line().sheet())); // what stands is not judged anew
            return;
        }
        proofread(campaign, known, rows, file, draft);
    }

    private static String code(Row row) {
        return row.values().getOrDefault("code", "");
    }

    private static Optional<Row> row(Line line, Map<String, Indicator> known, Map<String, Row> rows, OnFile file) {
        var code = line.cell(Attribute.CODE.title).flatMap(Attribute.CODE::value);
        line.need(Attribute.CODE.title, code);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var twice = Optional.ofNullable(rows.get(code.get()));
        if (twice.isPresent()) {
            line.fault(
                    Attribute.CODE.title,
                    "Mã chỉ tiêu “%s” đã có ở dòng %d."
                            .formatted(code.get(), twice.get().line().row()));
            return Optional.empty();
        }
        var old = Optional.ofNullable(known.get(code.get()));
        var values = new LinkedHashMap<>(old.map(IndicatorSheet::clean).orElse(Map.of()));
        var edits = new Edits();
        values.put("code", code.get());
        Arrays.stream(Attribute.values())
                .filter(a -> a != Attribute.CODE)
                .forEach(a -> line.cell(a.title).ifPresent(cell -> take(a, cell, line, values, edits)));
        if (old.isEmpty()) {
            edits.note(Attribute.CODE.title, "", code.get());
        }
        var given = values.get(Attribute.REPORTING_UNITS.key);
        old.map(IndicatorSheet::clean)
                .filter(was -> Objects.equals(was.get(Attribute.REPORTING_UNITS.key), given))
                .ifPresent(was -> follow(values, file));
        return Optional.of(new Row(line, values, old, edits));
    }

    private static Map<String, String> clean(Indicator indicator) {
        var values = DefinitionTable.row(indicator);
        values.replaceAll((key, value) -> Cell.clean(value));
        return values;
    }

    private static Map<String, String> clean(Indicator indicator, OnFile file) {
        var values = clean(indicator);
        follow(values, file);
        return values;
    }

    /** Units of other names are the same units: what nobody gave to others stays theirs. */
    private static void follow(Map<String, String> values, OnFile file) {
        values.computeIfPresent(Attribute.REPORTING_UNITS.key, (key, names) -> file.follow(names));
    }

    private static void take(Attribute attribute, Cell cell, Line line, Map<String, String> values, Edits edits) {
        var before = values.getOrDefault(attribute.key, "");
        var given = Line.cleared(cell) ? Optional.of("") : attribute.value(cell);
        if (given.isEmpty()) {
            line.fault(attribute.title, "“%s” không dùng được ở đây. %s".formatted(cell.words(), attribute.wanted()));
            return;
        }
        if (!given.get().equals(before)) {
            edits.note(attribute.title, shown(attribute, before), shown(attribute, given.get()));
            values.put(attribute.key, given.get());
            values.values().removeIf(String::isEmpty);
        }
    }

    private static String shown(Attribute attribute, String value) {
        return value.isEmpty() ? "" : attribute.cell(value).words();
    }

    /** All of the campaign together, as its file would be read: some mistakes only show between indicators. */
    private void proofread(
            Campaign campaign, Map<String, Indicator> known, Map<String, Row> rows, OnFile file, Draft draft) {
        var codes = new LinkedHashSet<>(known.keySet());
        codes.addAll(rows.keySet());
        var all = codes.stream()
                .flatMap(code -> Optional.ofNullable(rows.get(code))
                        .map(Row::values)
                        .or(() -> Optional.ofNullable(known.get(code)).map(item -> clean(item, file)))
                        .stream())
                .toList();
        var result = DefinitionTable.read(campaign.unitKind(), wholes(campaign, file), sets(known), all, file.named());
        var lines =
                codes.stream().map(code -> Optional.ofNullable(rows.get(code))).toList();
        var before = DefinitionTable.read(
                campaign.unitKind(),
                wholes(campaign, file),
                sets(known),
                known.values().stream().map(item -> clean(item, file)).toList(),
                file.named());
        result.faults().stream()
                .filter(not(before.faults()::contains)) // what stands is not judged anew
                .forEach(fault -> tell(fault, lines, draft));
        var indicators = result.indicators().stream().collect(toMap(Indicator::code, i -> i, (a, b) -> a));
        rows.values().stream()
                .filter(row -> row.line().fine())
                .forEach(row -> settle(row, Optional.ofNullable(indicators.get(code(row))), draft));
        define(campaign, known, rows, indicators, file, draft);
    }

    private static List<String> wholes(Campaign campaign, OnFile file) {
        return Stream.concat(file.indicators(campaign).flatMap(i -> i.whole().stream()), file.wholes().stream())
                .distinct()
                .toList();
    }

    private static List<String> sets(Map<String, Indicator> known) {
        return known.values().stream().flatMap(i -> i.set().stream()).distinct().toList();
    }

    private static void tell(DefinitionTable.Fault fault, List<Optional<Row>> lines, Draft draft) {
        var words = Attribute.inWords(fault.words());
        var sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
        var title = Attribute.of(fault.key()).orElse(Attribute.CODE).title;
        Optional.of(fault.row())
                .filter(row -> row >= 0 && row < lines.size())
                .flatMap(lines::get)
                .ifPresentOrElse(row -> row.line().fault(title, sentence), () -> draft.fault(TITLE, "", sentence));
    }

    private static void settle(Row row, Optional<Indicator> wanted, Draft draft) {
        if (row.edits().none()) {
            draft.same(row.line().sheet());
            return;
        }
        var fixed = row.old().flatMap(old -> wanted.flatMap(now -> Revisions.fixed(old, now)));
        fixed.flatMap(Attribute::of)
                .ifPresent(attribute -> row.line()
                        .fault(
                                attribute.title,
                                "“%s” của chỉ tiêu đã có thì không đổi được, vì số liệu cũ sẽ mang nghĩa khác. Xin thêm chỉ tiêu mới với mã khác."
                                        .formatted(attribute.title)));
        if (row.line().fine()) {
            var words = row.old().isEmpty() ? "chỉ tiêu mới" : row.edits().words();
            draft.change(
                    new Change(
                            row.line().sheet(),
                            row.line().row(),
                            row.old().isEmpty(),
                            row.values().getOrDefault("number", "") + " · "
                                    + row.values().getOrDefault("label", code(row)),
                            words,
                            words),
                    () -> {});
        }
    }

    /** What follows in the workbook speaks of the indicators as they will be. */
    private void define(
            Campaign campaign,
            Map<String, Indicator> known,
            Map<String, Row> rows,
            Map<String, Indicator> indicators,
            OnFile file,
            Draft draft) {
        var changed = rows.values().stream()
                .filter(row -> !row.edits().none() && row.line().fine())
                .flatMap(row -> Optional.ofNullable(indicators.get(code(row))).stream())
                .toList();
        var after = new HashMap<String, Indicator>();
        changed.forEach(i -> after.put(i.code(), i));
        var all = new ArrayList<Indicator>();
        known.values().forEach(i -> all.add(after.getOrDefault(i.code(), i)));
        changed.stream().filter(i -> !known.containsKey(i.code())).forEach(all::add);
        file.define(campaign.id(), all);
        if (!changed.isEmpty()) {
            draft.deed(() -> Optional.ofNullable(file.indicatorIds.get(campaign.id()))
                    .orElseThrow()
                    .putAll(revisions.revise(campaign.id(), changed)));
        }
    }
}
