package vn.thonbao.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import vn.thonbao.platform.CannotStart;
import vn.thonbao.platform.DataFolder;
import vn.thonbao.platform.Settings;

/** A PostgreSQL somewhere else; the data folder still holds the files. */
record PostgresDatabase(HikariDataSource pool) implements Database {

    static PostgresDatabase open(Settings settings) {
        DataFolder.ready(settings.data());
        var config = new HikariConfig();
        config.setJdbcUrl(
                settings.dbUrl()
                        .filter(url -> url.startsWith("jdbc:postgresql:"))
                        .orElseThrow(
                                () -> new CannotStart(
                                        "THONBAO_DB_URL cần bắt đầu bằng jdbc:postgresql: (hoặc để trống, khi đó dữ liệu nằm trong một tệp).")));
        settings.dbUser().ifPresent(config::setUsername);
        settings.dbPassword().ifPresent(config::setPassword);
        config.setPoolName("postgresql");
        config.addDataSourceProperty(
                "logServerErrorDetail", "false"); // it quotes the row: what heads say is not for the log
        try {
            return new PostgresDatabase(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            throw new CannotStart(
                    "Không kết nối được cơ sở dữ liệu %s. Hãy kiểm tra THONBAO_DB_URL, THONBAO_DB_USER và THONBAO_DB_PASSWORD."
                            .formatted(withoutParameters(config.getJdbcUrl())),
                    e);
        }
    }

    /** The part behind "?" may hold a password. */
    private static String withoutParameters(String url) {
        return url.split("\\?", 2)[0];
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public JdbcDialect dialect() {
        return JdbcPostgresDialect.INSTANCE;
    }

    @Override
    public List<Object> converters() {
        return List.of();
    }

    @Override
    public SQLExceptionTranslator exceptions() {
        return new SQLExceptionSubclassTranslator();
    }

    @Override
    public void close() {
        pool.close();
    }
}
