package vn.thonbao.intake.year;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Moments;

/** The year as somebody would tell it: what was said to whom, and why at that moment. Reads tables, asks no planner. */
class Diary {

    private static final int TEN = 10;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE dd/MM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** One line of what was decided. @param last last day the figures cover; {@code deadline} as it was then */
    private record Line(
            String key,
            LocalDateTime at,
            String text,
            List<String> choices,
            String name,
            String role,
            String unit,
            String period,
            String kind,
            String step,
            String outcome,
            String reason,
            LocalDate last,
            LocalDateTime deadline) {

        /** When the step's own moment was. A wish has none but its own. */
        LocalDateTime wished() {
            return switch (kind) {
                case "OPENING" -> last.plusDays(1).atTime(7, 30);
                case "BEFORE" -> deadline.toLocalDate().minusDays(2).atTime(18, 30);
                case "LAST_DAY" -> deadline.toLocalDate().atTime(7, 0);
                case "AFTER" -> deadline.toLocalDate().plusDays(1).atTime(7, 0);
                case "AGREED" -> deadline.toLocalDate().minusDays(1).atTime(18, 30);
                default -> at;
            };
        }

        String why() {
            return switch (kind) {
                case "OPENING" -> "the figures end on %s, the next day they can be told".formatted(DAY.format(last));
                case "BEFORE" -> "two days before the deadline, %s".formatted(MOMENT.format(deadline));
                case "LAST_DAY" -> "the deadline is that day at %s".formatted(HOUR.format(deadline));
                case "AFTER" -> "the deadline, %s, has passed and nothing came".formatted(MOMENT.format(deadline));
                case "AGREED" ->
                    "the evening before the deadline the office agreed to, %s".formatted(MOMENT.format(deadline));
                default -> "this head asked for it: “Nhắc tối nay”";
            };
        }
    }

    private static final String LINES = """
            SELECT r.message_key, COALESCE(o.put_at, r.decided_at) AS at, o.body, o.choices, pe.name, po.role,
                   u.name AS unit, p.label, r.kind, r.step, r.outcome, r.reason, p.last_day, d.send_by
            FROM reminder_ring r
            LEFT JOIN outbox o ON o.idempotency_key = r.message_key
            JOIN person pe ON pe.id = r.person_id
            JOIN post po ON po.person_id = r.person_id AND po.unit_id = r.unit_id
            JOIN reporting_unit u ON u.id = r.unit_id
            JOIN reporting_period p ON p.id = r.period_id
            JOIN deadline d ON d.period_id = p.id AND d.unit_id IS NULL
            WHERE r.agency_id = ? ORDER BY u.code, pe.name, p.last_day, p.label, r.step""";

    private final JdbcClient sql;
    private final Moments moments;
    private final JsonMapper json;
    private final ZoneId zone;

    Diary(JdbcClient sql, Moments moments, JsonMapper json, Settings settings) {
        this.sql = sql;
        this.moments = moments;
        this.json = json;
        this.zone = settings.timezone();
    }

    /** Ten messages, each for other reasons than those before, and one evening, as a document has them. */
    String told(Run run, LocalDate until) {
        var lines = sql.sql(LINES).param(run.made().agency().value()).query(this::line).list().stream()
                .filter(line -> line.at().toLocalDate().isBefore(until))
                .sorted(Comparator.comparing(Line::at))
                .toList();
        return "## Ten messages\n\n" + ten(lines) + "\n## One evening\n\n" + evening(lines);
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var step = row.getString("step");
        var kind = row.getString("kind");
        var deadline = LocalDateTime.ofInstant(moments.read(row, "send_by"), zone);
        var moved = step.contains("@") && !kind.equals("TONIGHT");
        var choices = row.getString("choices");
        var body = row.getString("body");
        var key = row.getString("message_key");
        return new Line(
                key == null ? "" : key,
                LocalDateTime.ofInstant(moments.read(row, "at"), zone)
                        .truncatedTo(ChronoUnit.MINUTES), // the clock ticks on while the bell rings
                body == null ? "" : body,
                choices == null ? List.of() : json.readValue(choices, new TypeReference<List<String>>() {}),
                row.getString("name"),
                row.getString("role"),
                row.getString("unit"),
                row.getString("label"),
                kind,
                step.replaceFirst("@.*", ""),
                row.getString("outcome"),
                row.getString("reason"),
                LocalDate.parse(row.getString("last_day")),
                moved ? LocalDate.parse(step.replaceFirst(".*@", "")).atTime(deadline.toLocalTime()) : deadline);
    }

    private static String ten(List<Line> lines) {
        var messages = lines.stream()
                .filter(line -> line.outcome().equals("SENT"))
                .collect(groupingBy(Line::key, LinkedHashMap::new, toList()));
        var chosen = new LinkedHashMap<String, List<Line>>();
        messages.values().forEach(message -> chosen.putIfAbsent(sort(message), message));
        return chosen.values().stream().limit(TEN).map(Diary::message).collect(joining("\n"));
    }

    /** Messages of one sort were sent for the same reasons. */
    private static String sort(List<Line> message) {
        return message.stream()
                .map(line -> line.step() + ' ' + moved(line))
                .sorted()
                .collect(joining(", "));
    }

    private static String message(List<Line> lines) {
        var first = lines.get(0);
        var who = "%s, %s, %s".formatted(first.name(), first.role(), first.unit());
        var text = first.text().lines().map(line -> "> " + line).collect(joining("  \n"));
        var buttons = first.choices().stream().map(choice -> "[" + choice + "]").collect(joining(" "));
        var why = lines.stream()
                .map(line -> "- `%s` for %s: %s; %s".formatted(line.step(), line.period(), line.why(), moved(line)))
                .collect(joining("\n"));
        return "**%s** to %s%n%n%s%n> %s%n%n%s%n"
                .formatted(MOMENT.format(first.at()), who, text + "  ", buttons, why)
                .replace("\r\n", "\n");
    }

    /** How the moment came about, by the calendar alone. */
    private static String moved(Line line) {
        var wished = line.wished();
        var said = line.at();
        if (said.toLocalDate().equals(wished.toLocalDate())) {
            return said.isBefore(wished)
                    ? "said with the day's one message"
                    : said.equals(wished) ? "at its own hour" : "as soon as it could be said that day";
        }
        return Watch.noMessagesOn(wished.toLocalDate())
                ? "its own day allows no messages"
                : said.isBefore(wished)
                        ? "moved before days that allow no messages"
                        : "kept back by the counts, or a wish";
    }

    private static String evening(List<Line> lines) {
        Map<LocalDate, List<Line>> evenings = lines.stream()
                .filter(line -> line.at().getHour() >= 18 && line.at().getHour() < 21)
                .collect(groupingBy(line -> line.at().toLocalDate(), LinkedHashMap::new, toList()));
        var shown = evenings.values().stream()
                .filter(evening -> evening.size() >= 5 && evening.size() <= 24)
                .max((one, other) -> Long.compare(sorts(one), sorts(other)))
                .orElseThrow();
        var table = new ArrayList<>(List.of(MOMENT.format(shown.get(0).at()).replaceFirst(",.*", "") + ":", ""));
        table.add("| At | Whom | What | About | |");
        table.add("|---|---|---|---|---|");
        shown.forEach(line -> table.add("| %s | %s, %s %s | `%s` | %s | %s |"
                .formatted(
                        HOUR.format(line.at()),
                        line.name(),
                        line.role(),
                        line.unit(),
                        line.step(),
                        line.period(),
                        line.reason().isEmpty()
                                ? line.outcome().toLowerCase(Locale.ROOT)
                                : "not said: "
                                        + line.reason().toLowerCase(Locale.ROOT).replace('_', ' '))));
        return String.join("\n", table) + "\n";
    }

    private static long sorts(List<Line> evening) {
        return evening.stream()
                .map(line -> line.step() + line.outcome() + line.reason())
                .distinct()
                .count();
    }
}
