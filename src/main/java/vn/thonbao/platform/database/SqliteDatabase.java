package vn.thonbao.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
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
record SqliteDatabase(HikariDataSource writer, HikariDataSource readers) implements Database {
    private static final int READERS = 4;

    static SqliteDatabase open(Settings settings) {
        var url = settings.dbUrl()
                .orElseGet(
                        () -> "jdbc:sqlite:" + DataFolder.ready(settings.data()).resolve("thonbao.db"));
        refuseDamaged(url);
        var writer = pool(url, "writer", 1);
        writer.addDataSourceProperty("synchronous", "FULL");
        writer.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        writer.setConnectionTimeout(10_000);
        var readers = pool(url, "readers", READERS);
        readers.setConnectionInitSql("PRAGMA query_only=ON"); // Hikari's readOnly is refused once the file is open
        return new SqliteDatabase(new HikariDataSource(writer), new HikariDataSource(readers));
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

    private static HikariConfig pool(String url, String name, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "10000");
        config.addDataSourceProperty("cache_size", "-8000");
        config.addDataSourceProperty("temp_store", "MEMORY");
        return config;
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
        readers.close();
        writer.close();
    }
}
