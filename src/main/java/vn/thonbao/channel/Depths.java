package vn.thonbao.channel;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.platform.database.Moments;

/** How much waits, and for how long. The database is asked once a second at most, however many want to know. */
@Component
class Depths {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** @param oldest age of what has waited longest; zero when nothing waits */
    record Depth(long waiting, Duration oldest) {
        static final Depth NONE = new Depth(0, Duration.ZERO);
    }

    private record Seen(Instant at, Depth inbox, long setAside, Map<String, Depth> outbox) {}

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Moments moments;
    private final Clock clock;
    private final Clock realClock;
    private Seen seen = new Seen(Instant.MIN, Depth.NONE, 0, Map.of());

    Depths(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            Moments moments,
            Clock clock,
            @Qualifier("realClock") Clock realClock) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.moments = moments;
        this.clock = clock;
        this.realClock = realClock;
    }

    Depth inbox() {
        return seen().inbox();
    }

    /** Messages that could not be handled and that no officer has read yet. */
    long setAside() {
        return seen().setAside();
    }

    Depth outbox(String channel) {
        return seen().outbox().getOrDefault(channel, Depth.NONE);
    }

    private synchronized Seen seen() {
        var now = realClock.instant();
        if (now.minus(GOOD_FOR).isAfter(seen.at())) {
            seen = look(now);
        }
        return seen;
    }

    /** By a reading connection: who asks must not wait for the one that writes. */
    private Seen look(Instant now) {
        return Objects.requireNonNull(reading.execute(status -> read(now)));
    }

    private Seen read(Instant now) {
        return new Seen(
                now,
                sql.sql("""
                        SELECT count(*) AS n, min(received_at) AS oldest FROM inbox
                        WHERE handled_at IS NULL AND set_aside_at IS NULL""").query((row, number) -> depth(row)).single(),
                sql.sql("SELECT count(*) FROM inbox WHERE set_aside_at IS NOT NULL AND seen_at IS NULL")
                        .query(Long.class)
                        .single(),
                sql.sql("""
                        SELECT channel, count(*) AS n, min(put_at) AS oldest FROM outbox WHERE state = 'due'
                        GROUP BY channel""").query((row, number) -> Map.entry(row.getString("channel"), depth(row))).list().stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Depth depth(ResultSet row) throws SQLException {
        var waiting = row.getLong("n");
        return new Depth(
                waiting,
                moments.find(row, "oldest")
                        .map(oldest -> Duration.between(oldest, clock.instant()))
                        .filter(age -> !age.isNegative())
                        .orElse(Duration.ZERO));
    }
}
