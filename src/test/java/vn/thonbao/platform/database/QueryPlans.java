package vn.thonbao.platform.database;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How SQLite goes about statements: whether one of them reads a whole table that grows. */
public final class QueryPlans {

    /** A partial index holds only what waits; agencies are few. */
    private static final Pattern SCAN = Pattern.compile(
            "SCAN (?!CONSTANT ROW|\\(|agency\\b|\\w+ USING (COVERING )?INDEX (inbox_waiting|outbox_due)\\b).*");

    private QueryPlans() {}

    /** @return what reads a whole table, each with its statement; empty is good */
    public static List<String> scans(JdbcClient sql, List<String> statements) {
        return statements.stream()
                .filter(s -> s.matches("(?is)(SELECT|UPDATE|INSERT|DELETE)\\b.*"))
                .distinct()
                .flatMap(s -> plan(sql, s).stream()
                        .filter(step -> SCAN.matcher(step).matches())
                        .map(step -> step + " <- " + s))
                .toList();
    }

    private static List<String> plan(JdbcClient sql, String statement) {
        return sql.sql("EXPLAIN QUERY PLAN " + statement.replace('?', '1'))
                .query((row, n) -> row.getString("detail"))
                .list();
    }
}
