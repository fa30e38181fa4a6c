package vn.thonbao.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.pool2.impl.AbandonedConfig;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import vn.thonbao.platform.CannotStart;
import vn.thonbao.platform.DataFolder;
import vn.thonbao.platform.Settings;

/**
 * One file with one writer and a few readers. What is committed is on the disk ({@code synchronous=FULL}); a read-only
 * transaction takes a reader, which sees the last commit and never waits for the writer.
 */
record SqliteDatabase(BasicDataSource writer, BasicDataSource readers) implements Database {
    private static final int READERS = 4;

    /** Of 4 kB each in the journal before the writer moves them to their places; a page that many turns wrote moves once. */
    private static final int PAGES_BEFORE_MOVING = 8_000;

    private static final int STATEMENTS = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    static SqliteDatabase open(Settings settings) {
        var url = settings.dbUrl()
                .orElseGet(
                        () -> "jdbc:sqlite:" + DataFolder.ready(settings.data()).resolve("thonbao.db"));
        refuseDamaged(url);
        var writer = pool(url, 1);
        writer.addConnectionProperty("synchronous", "FULL");
        writer.addConnectionProperty("transaction_mode", "IMMEDIATE");
        writer.setConnectionInitSqls(List.of("PRAGMA wal_autocheckpoint=" + PAGES_BEFORE_MOVING));
        var readers = pool(url, READERS);
        readers.setConnectionInitSqls(
                List.of("PRAGMA query_only=ON")); // the driver's readOnly is refused once the file is open
        return new SqliteDatabase(writer, readers);
    }

    private static void refuseDamaged(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!answer.next() || !answer.getString(1).equals("ok")) {
                throw new CannotStart(damaged(url));
            }
        } catch (SQLException e) {
            throw new CannotStart(damaged(url), e);
        }
    }

    private static String damaged(String url) {
        return "Tệp cơ sở dữ liệu %s không mở được hoặc đã hỏng. Xin giữ nguyên tệp này và khôi phục bản sao lưu gần nhất."
                .formatted(url.substring("jdbc:sqlite:".length()));
    }

    /** Statements stay prepared with their connection: SQLite's driver keeps none, and preparing costs more than running. */
    private static BasicDataSource pool(String url, int size) {
        var pool = new FairPool();
        pool.setUrl(url);
        pool.setMaxTotal(size);
        pool.setMaxIdle(size);
        pool.setMaxWait(LONGEST_WAIT);
        pool.setTestOnBorrow(false); // a file does not hang up
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS);
        pool.addConnectionProperty("journal_mode", "WAL");
        pool.addConnectionProperty("foreign_keys", "true");
        pool.addConnectionProperty("busy_timeout", String.valueOf(LONGEST_WAIT.toMillis()));
        pool.addConnectionProperty("cache_size", "-8000");
        pool.addConnectionProperty("temp_store", "MEMORY");
        return pool;
    }

    /** Who waits for the one writer comes next: whoever writes all the time would otherwise be first again and again. */
    private static final class FairPool extends BasicDataSource {
        @Override
        protected GenericObjectPool<PoolableConnection> createObjectPool(
                PoolableConnectionFactory factory,
                GenericObjectPoolConfig<PoolableConnection> config,
                AbandonedConfig abandoned) {
            config.setFairness(true);
            return super.createObjectPool(factory, config, abandoned);
        }
    }

    @Override
    public DataSource dataSource() {
        var routed = new LazyConnectionDataSourceProxy(writer);
        routed.setReadOnlyDataSource(readers);
        routed.setDefaultAutoCommit(true);
        routed.setDefaultTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        return routed;
    }

    @Override
    public JdbcDialect dialect() {
        return SqliteDialect.INSTANCE;
    }

    @Override
    public List<Object> converters() {
        return SqliteConverters.ALL;
    }

    @Override
    public SQLExceptionTranslator exceptions() {
        return new SqliteExceptions();
    }

    @Override
    public void close() {
        close(readers);
        close(writer);
    }

    private static void close(BasicDataSource pool) {
        try {
            pool.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
