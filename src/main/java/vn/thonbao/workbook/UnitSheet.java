package vn.thonbao.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Roll;
import vn.thonbao.directory.UnitId;
import vn.thonbao.understanding.Written;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Table;

/** Units and what they are counted by: households, inhabitants. */
@Component
class UnitSheet {
    static final String TITLE = "Đơn vị";
    static final int LONGEST_NAME = 100;
    static final List<String> WANTED = List.of(UnitLine.CODE, UnitLine.NAME, "Loại đơn vị");

    private static final String KIND = "Loại đơn vị";
    private static final String FROM = "Từ ngày";
    private static final String TO = "Đến ngày";
    private static final int LONGEST_KIND = 40;

    private final Directory directory;
    private final Roll roll;
    private final MessageSource messages;

    UnitSheet(Directory directory, Roll roll, MessageSource messages) {
        this.directory = directory;
        this.roll = roll;
        this.messages = messages;
    }

    Table table(OnFile file, boolean filled) {
        var wholes = List.copyOf(file.wholes());
        var columns = new ArrayList<>(List.of(
                new Table.Column(UnitLine.CODE, 11, true),
                new Table.Column(UnitLine.NAME, 28),
                new Table.Column(KIND, 16),
                new Table.Column(FROM, 13),
                new Table.Column(TO, 13)));
        wholes.forEach(whole -> columns.add(new Table.Column(label(whole), 14)));
        var counts = directory.denominators(file.agency, file.today);
        var rows = file.units.values().stream()
                .filter(unit -> filled)
                .map(unit -> row(unit, wholes, counts.getOrDefault(file.id(unit), Map.of())))
                .toList();
        return new Table(TITLE, "Đơn vị. Số hộ, số dân … là số mới nhất; số sửa ở đây tính từ hôm nay.", columns, rows);
    }

    /** As the office calls it; a name that no page translates stands for itself. */
    private String label(String whole) {
        return Optional.ofNullable(
                        messages.getMessage("denominator." + whole, new Object[0], whole, Locale.forLanguageTag("vi")))
                .orElse(whole);
    }

    private static List<Cell> row(OnFile.Unit unit, List<String> wholes, Map<String, BigDecimal> counts) {
        var cells = new ArrayList<>(List.of(
                Cell.text(unit.code()),
                Cell.text(unit.name()),
                Cell.text(unit.kind()),
                Cell.date(unit.from()),
                unit.to().map(Cell::date).orElse(Cell.EMPTY)));
        wholes.forEach(whole -> cells.add(
                Optional.ofNullable(counts.get(whole)).map(Cell::number).orElse(Cell.EMPTY)));
        return cells;
    }

    void read(Filled sheet, OnFile file, Draft draft) {
        var wholes = new LinkedHashMap<String, String>(); // title → name
        file.wholes().forEach(whole -> wholes.put(sheet.column(whole).isPresent() ? whole : label(whole), whole));
        var titles = new ArrayList<>(List.of(UnitLine.CODE, UnitLine.NAME, KIND, FROM, TO));
        titles.addAll(wholes.keySet());
        sheet.unread(titles, draft);
        var counts = directory.denominators(file.agency, file.today);
        var seen = new HashMap<String, Integer>();
        for (var line : sheet.lines(draft, titles)) {
            read(line, wholes, counts, seen, file, draft);
        }
    }

    private void read(
            Line line,
            Map<String, String> wholes,
            Map<UnitId, Map<String, BigDecimal>> counts,
            Map<String, Integer> seen,
            OnFile file,
            Draft draft) {
        var code = line.text(UnitLine.CODE, UnitLine.LONGEST_CODE);
        line.need(UnitLine.CODE, code);
        var known = code.flatMap(file::unit);
        code.map(c -> known.map(OnFile.Unit::code).orElse(c))
                .map(c -> seen.putIfAbsent(c, line.row()))
                .ifPresent(first -> line.fault(UnitLine.CODE, "Mã đơn vị này đã có ở dòng %d.".formatted(first)));
        var edits = new Edits();
        var unit =
                known.map(old -> changed(line, old, edits, file)).orElseGet(() -> fresh(line, code.orElse(""), file));
        var old = known.flatMap(OnFile.Unit::id).map(counts::get).orElse(Map.of());
        var recounted = counted(line, wholes, old, edits);
        if (unit.to().filter(to -> to.isBefore(unit.from())).isPresent()) {
            line.fault(TO, "“Đến ngày” đứng trước “Từ ngày”. Xin xem lại hai ngày.");
        }
        if (!line.fine()) {
            return;
        }
        file.put(unit);
        if (known.isPresent() && edits.none()) {
            draft.same(line.sheet());
            return;
        }
        var words = known.isPresent() ? edits.words() : "đơn vị mới, mã " + unit.code();
        draft.change(
                new Change(line.sheet(), line.row(), known.isEmpty(), unit.name(), words, words),
                () -> write(unit, recounted, file));
    }

    private static OnFile.Unit changed(Line line, OnFile.Unit old, Edits edits, OnFile file) {
        var kind = kind(line, file);
        if (kind.filter(given -> !given.equals(old.kind())).isPresent()) {
            line.fault(
                    KIND,
                    "Loại của đơn vị đã có là “%s”, không đổi được bằng Excel. Nếu đơn vị đã đổi loại, xin ghi “Đến ngày” cho đơn vị"
                                    .formatted(old.kind())
                            + " cũ và thêm đơn vị mới với mã khác.");
        }
        var until = to(line);
        if (old.id().filter(file.former::contains).isPresent()
                && until.filter(day -> !day.equals(old.to())).isPresent()) {
            line.fault(
                    TO,
                    "%s đã sáp nhập hoặc chia tách sau ngày %s, không mở lại được bằng Excel. Nếu cần lập lại, xin thêm đơn vị mới với mã khác."
                            .formatted(
                                    old.name(), old.to().map(UnitSheet::shown).orElse("")));
        }
        return new OnFile.Unit(
                old.id(),
                old.kind(),
                edits.take(UnitLine.NAME, line.text(UnitLine.NAME, LONGEST_NAME), old.name()),
                old.code(),
                edits.take(FROM, line.date(FROM), old.from(), UnitSheet::shown),
                edits.take(TO, until, old.to(), day -> day.map(UnitSheet::shown).orElse("")));
    }

    private static String shown(LocalDate day) {
        return Cell.date(day).words();
    }

    private static Optional<Optional<LocalDate>> to(Line line) {
        return line.cell(TO).filter(Line::cleared).isPresent()
                ? Optional.of(Optional.empty())
                : line.date(TO).map(Optional::of);
    }

    private static OnFile.Unit fresh(Line line, String code, OnFile file) {
        var name = line.text(UnitLine.NAME, LONGEST_NAME);
        var kind = kind(line, file);
        line.need(UnitLine.NAME, name);
        line.need(KIND, kind);
        return new OnFile.Unit(
                Optional.empty(),
                kind.orElse(""),
                name.orElse(""),
                code,
                line.date(FROM).orElse(file.today),
                to(line).flatMap(day -> day));
    }

    /** "TỔ DÂN PHỐ" and "to dan pho" are the kind that is known as "tổ dân phố". */
    private static Optional<String> kind(Line line, OnFile file) {
        return line.text(KIND, LONGEST_KIND)
                .map(given -> file.kinds().stream()
                        .filter(known -> Filled.plain(known).equals(Filled.plain(given)))
                        .findFirst()
                        .orElse(given));
    }

    private static Map<String, BigDecimal> counted(
            Line line, Map<String, String> wholes, Map<String, BigDecimal> old, Edits edits) {
        var changed = new LinkedHashMap<String, BigDecimal>();
        wholes.forEach((title, whole) -> line.amount(title)
                .filter(given -> Optional.ofNullable(old.get(whole))
                        .filter(now -> now.compareTo(given) == 0)
                        .isEmpty())
                .ifPresent(given -> {
                    changed.put(whole, given);
                    edits.note(
                            title,
                            Optional.ofNullable(old.get(whole))
                                    .map(Written::number)
                                    .orElse(""),
                            Written.number(given));
                }));
        return changed;
    }

    private void write(OnFile.Unit unit, Map<String, BigDecimal> counts, OnFile file) {
        var id = unit.id()
                .orElseGet(() -> directory.addUnit(file.agency, unit.kind(), unit.name(), unit.code(), unit.from()));
        file.unitIds.put(unit.code(), id);
        roll.change(id, unit.name(), unit.from(), unit.to());
        counts.forEach((whole, amount) -> directory.countDenominator(id, whole, amount, file.today));
    }
}
