package vn.thonbao.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.Settings;

/**
 * Moments in SQL of our own. Spring Data's converters do not see the parameters of a {@code JdbcClient}: SQLite would get text
 * of changing width, whose order is not the order of time, and PostgreSQL refuses an {@code Instant}.
 */
@Component
public class Moments {

    private static final DateTimeFormatter FIXED_WIDTH =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final int WIDTH = "2027-01-04T00:30:00.000Z".length();

    private static final int DAY = 86_400;
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final boolean asText;

    Moments(Settings settings) {
        this.asText = settings.sqlite();
    }

    public Object parameter(Instant moment) {
        return asText ? written(moment) : moment.atOffset(ZoneOffset.UTC);
    }

    public Object parameter(LocalDate day) {
        return asText ? day.toString() : day;
    }

    /** For a column that is NOT NULL. */
    public Instant read(ResultSet row, String column) throws SQLException {
        return find(row, column).orElseThrow();
    }

    public Optional<Instant> find(ResultSet row, String column) throws SQLException {
        return find(row, row.findColumn(column));
    }

    /** By place, where many rows are read: a driver looks a name up anew for each. */
    public Optional<Instant> find(ResultSet row, int column) throws SQLException {
        return asText
                ? Optional.ofNullable(row.getString(column)).map(Moments::parsed)
                : Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
    }

    /** As the database holds them, "2027-01-04T00:30:00.000Z", digit by digit: a round of reminders reads thousands. */
    static Instant parsed(String text) {
        if (text.length() != WIDTH) {
            return Instant.parse(text);
        }
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        var seconds = (number(text, 11, 13) * 60L + number(text, 14, 16)) * 60 + number(text, 17, 19);
        return Instant.ofEpochSecond(day.toEpochDay() * DAY + seconds, number(text, 20, 23) * 1_000_000L);
    }

    /** The same the other way round; a year of more than four digits is left to Java. */
    static String written(Instant moment) {
        var seconds = moment.getEpochSecond();
        if (seconds < FIRST || seconds > LAST) {
            return FIXED_WIDTH.format(moment);
        }
        var day = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY));
        var second = Math.floorMod(seconds, DAY);
        var text = "0000-00-00T00:00:00.000Z".toCharArray();
        write(day.getYear(), text, 4);
        write(day.getMonthValue(), text, 7);
        write(day.getDayOfMonth(), text, 10);
        write(second / 3_600, text, 13);
        write(second / 60 % 60, text, 16);
        write(second % 60, text, 19);
        write(moment.getNano() / 1_000_000, text, 23);
        return new String(text);
    }

    /** Over zeros, from the last digit on. */
    private static void write(int number, char[] text, int end) {
        var at = end;
        for (int rest = number; rest > 0; rest /= 10) {
            text[--at] = (char) ('0' + rest % 10);
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
