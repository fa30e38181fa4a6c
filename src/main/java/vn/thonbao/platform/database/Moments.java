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

    private final boolean asText;

    Moments(Settings settings) {
        this.asText = settings.sqlite();
    }

    public Object parameter(Instant moment) {
        return asText ? FIXED_WIDTH.format(moment) : moment.atOffset(ZoneOffset.UTC);
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
                ? Optional.ofNullable(row.getString(column)).map(Instant::parse)
                : Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
    }
}
