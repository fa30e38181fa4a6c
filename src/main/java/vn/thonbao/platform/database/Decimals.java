package vn.thonbao.platform.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.Settings;

/** Exact decimals in SQL of our own, where Spring Data's converters do not help: text in SQLite, {@code NUMERIC} in PostgreSQL. */
@Component
public class Decimals {

    private final boolean asText;

    Decimals(Settings settings) {
        this.asText = settings.sqlite();
    }

    public @Nullable Object parameter(@Nullable BigDecimal amount) {
        return amount == null || !asText ? amount : amount.toPlainString();
    }

    /** Both databases give back the digits as they were written. */
    public static @Nullable BigDecimal find(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }
}
