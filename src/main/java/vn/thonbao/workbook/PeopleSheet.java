package vn.thonbao.workbook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Post;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Table;

/** People with their posts and telephone numbers: a row for each post. Nobody is taken away here. */
@Component
class PeopleSheet {
    static final String TITLE = "Người báo cáo";
    static final List<String> WANTED = List.of(UnitLine.CODE, "Họ và tên");

    private static final String NAME = "Họ và tên";
    private static final String FORM = "Xưng hô";
    private static final String ROLE = "Chức vụ";
    private static final String PHONE = "Điện thoại";
    private static final String ID = "Số hiệu (không sửa)";
    private static final List<String> TITLES = List.of(UnitLine.CODE, UnitLine.NAME, NAME, FORM, ROLE, PHONE, ID);
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9][0-9 .\\-]{7,19}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FORM = 20;
    private static final int LONGEST_ROLE = 50;

    private final Directory directory;

    PeopleSheet(Directory directory) {
        this.directory = directory;
    }

    Table table(OnFile file, boolean filled) {
        var people = directory.people(file.agency).stream().collect(toMap(Person::id, person -> person));
        var posts = directory.posts(file.agency, file.today).stream().collect(groupingBy(Post::unit));
        var rows = file.present().stream()
                .filter(unit -> filled)
                .flatMap(unit -> posts.getOrDefault(file.id(unit), List.of()).stream()
                        .flatMap(post -> Optional.ofNullable(people.get(post.person())).stream()
                                .map(person -> row(unit, person, post.role()))))
                .toList();
        return new Table(
                TITLE,
                "Người báo cáo: mỗi dòng một người ở một đơn vị. Bỏ một dòng không làm mất ai; thôi nhiệm vụ thì ghi trên trang của đơn vị.",
                List.of(
                        new Table.Column(UnitLine.CODE, 11, true),
                        new Table.Column(UnitLine.NAME, 28),
                        new Table.Column(NAME, 26),
                        new Table.Column(FORM, 10),
                        new Table.Column(ROLE, 18),
                        new Table.Column(PHONE, 16, true),
                        new Table.Column(ID, 12)),
                rows);
    }

    private static List<Cell> row(OnFile.Unit unit, Person person, String role) {
        return List.of(
                Cell.text(unit.code()),
                Cell.text(unit.name()),
                Cell.text(person.name()),
                Cell.text(person.addressForm()),
                Cell.text(role),
                person.phone().map(Cell::text).orElse(Cell.EMPTY),
                Cell.number(BigDecimal.valueOf(person.id().value())));
    }

    void read(Filled sheet, OnFile file, Draft draft) {
        sheet.unread(TITLES, draft);
        var known = new Acquaintances(directory.people(file.agency), directory.posts(file.agency, file.today), file);
        for (var line : sheet.lines(draft, List.of(NAME, FORM, ROLE, PHONE, ID))) {
            read(line, known, file, draft);
        }
    }

    /** Of a person who may be new; ids come with the writing. */
    private void read(Line line, Acquaintances known, OnFile file, Draft draft) {
        var unit = UnitLine.unit(line, file);
        var name = line.text(NAME, LONGEST_NAME);
        var form = line.text(FORM, LONGEST_FORM);
        var role = line.text(ROLE, LONGEST_ROLE);
        var phone = phone(line);
        var id = line.cell(ID);
        line.need(NAME, name.or(() -> id.map(Cell::words)));
        var found = id.isPresent() ? byId(line, id.get(), known) : known.find(unit, name, phone.flatMap(p -> p));
        if (found.isEmpty() && id.isEmpty()) {
            line.need(FORM, form);
            line.need(ROLE, role);
        }
        if (!line.fine() || unit.isEmpty()) {
            return;
        }
        var who = found.orElseGet(() -> known.meet(name.orElse(""), form.orElse(""), phone.flatMap(p -> p)));
        saidTwice(line, who, name, form, phone);
        var edits = new Edits();
        if (found.isPresent()) {
            who.name = edits.take(NAME, name, who.name);
            who.form = edits.take(FORM, form, who.form);
            who.phone =
                    edits.take(PHONE, phone.filter(given -> !alike(given, who.phone)), who.phone, p -> p.orElse(""));
        }
        var before = who.posts.get(unit.get().code());
        if (before != null && who.rows.contains(unit.get().code())) {
            line.fault(NAME, "Người này đã có một dòng ở đơn vị này.");
        }
        who.rows.add(unit.get().code());
        if (before == null) {
            line.need(ROLE, role);
        }
        if (!line.fine()) {
            return;
        }
        var after = role.orElse(Optional.ofNullable(before).orElse(""));
        if (before != null && !before.equals(after)) {
            edits.note(ROLE, before, after);
        }
        who.posts.put(unit.get().code(), after);
        settle(line, who, unit.get(), Optional.ofNullable(before), after, found.isEmpty(), edits, file, draft);
    }

    private void settle(
            Line line,
            Acquaintances.Someone who,
            OnFile.Unit unit,
            Optional<String> before,
            String role,
            boolean fresh,
            Edits edits,
            OnFile file,
            Draft draft) {
        if (before.isPresent() && edits.none()) {
            draft.same(line.sheet());
            return;
        }
        var newPost = before.isEmpty() ? (fresh ? "người mới, " : "thêm nhiệm vụ ") + role : "";
        var values = String.join(
                "; ",
                Stream.of(newPost, edits.words()).filter(w -> !w.isEmpty()).toList());
        var titles = String.join(
                "; ",
                Stream.of(newPost, edits.titles()).filter(w -> !w.isEmpty()).toList());
        var state = new Person(new PersonId(0), file.agency, who.name, who.form, who.phone);
        draft.change(
                new Change(line.sheet(), line.row(), before.isEmpty(), who.name + ", " + unit.name(), values, titles),
                () -> write(who, state, unit, before, role, file));
    }

    private void write(
            Acquaintances.Someone who,
            Person state,
            OnFile.Unit unit,
            Optional<String> before,
            String role,
            OnFile file) {
        var id = who.id.orElseGet(
                () -> directory.addPerson(file.agency, state.name(), state.addressForm(), state.phone()));
        who.id = Optional.of(id);
        var now = directory.person(id);
        if (!now.equals(new Person(id, file.agency, state.name(), state.addressForm(), state.phone()))) {
            directory.changePerson(id, state.name(), state.addressForm(), state.phone());
        }
        if (before.filter(role::equals).isPresent()) {
            return;
        }
        if (before.isPresent()) {
            directory.dismiss(id, file.id(unit), file.today);
        }
        directory.appoint(id, file.id(unit), role, file.today);
    }

    private static Optional<Acquaintances.Someone> byId(Line line, Cell id, Acquaintances known) {
        var found = id.number()
                .or(() -> Optional.of(id.text())
                        .filter(t -> t.matches("\\d{1,15}"))
                        .map(BigDecimal::new))
                .filter(n -> n.stripTrailingZeros().scale() <= 0)
                .flatMap(n -> known.byId(n.longValue()));
        if (found.isEmpty()) {
            line.fault(ID, "Không có người nào mang số hiệu %s. Người mới thì để trống ô này.".formatted(id.words()));
        }
        return found;
    }

    /** Absent = nothing is said; empty inside = taken away. A number has lost its first zero. */
    private static Optional<Optional<String>> phone(Line line) {
        var cell = line.cell(PHONE);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (Line.cleared(cell.get())) {
            return Optional.of(Optional.empty());
        }
        var text = cell.get().kind() == Cell.Kind.NUMBER && cell.get().text().matches("\\d{9}")
                ? "0" + cell.get().text()
                : cell.get().text();
        if (!DIGITS.matcher(text).matches()) {
            line.fault(
                    PHONE,
                    "“%s” không giống số điện thoại. Số điện thoại gồm 8 đến 20 chữ số, ví dụ: 0900 000 001."
                            .formatted(cell.get().words()));
        }
        return Optional.of(Optional.of(text));
    }

    /** Written otherwise, but the same number. */
    private static boolean alike(Optional<String> one, Optional<String> other) {
        return one.map(Acquaintances::digits).equals(other.map(Acquaintances::digits));
    }

    /** One person in two rows has one name and one number. */
    private static void saidTwice(
            Line line,
            Acquaintances.Someone who,
            Optional<String> name,
            Optional<String> form,
            Optional<Optional<String>> phone) {
        var said = new HashMap<String, String>();
        name.ifPresent(n -> said.put(NAME, n));
        form.ifPresent(f -> said.put(FORM, f));
        phone.ifPresent(p -> said.put(PHONE, p.map(Acquaintances::digits).orElse("")));
        said.forEach((title, value) -> {
            var earlier = who.said.putIfAbsent(title, Map.entry(value, line.row()));
            if (earlier != null && !earlier.getKey().equals(value)) {
                line.fault(
                        title,
                        "“%s” của người này khác với dòng %d. Một người ở nhiều dòng thì ghi giống nhau."
                                .formatted(title, earlier.getValue()));
            }
        });
    }
}
