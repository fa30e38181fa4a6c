package vn.thonbao.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One fresh database of each kind for all tests of a run. */
public final class TestDatabases {

    private TestDatabases() {}

    public static final class Sqlite implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("thonbao.data=" + freshFolder(), "thonbao.db-url=", "thonbao.bells=false")
                    .applyTo(context);
        }
    }

    public static final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "thonbao.data=" + freshFolder(),
                            "thonbao.bells=false",
                            "thonbao.db-url=" + Server.RUNNING.getJdbcUrl("postgres", "postgres"))
                    .applyTo(context);
        }
    }

    public static final class PostgresCanStart implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                return ConditionEvaluationResult.enabled("PostgreSQL on port " + Server.RUNNING.getPort());
            } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
                if (System.getenv("CI") != null) {
                    throw e;
                }
                return ConditionEvaluationResult.disabled("PostgreSQL cannot be started here: " + e);
            }
        }
    }

    /** Started by whoever needs it first; it ends with the run. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A database of its own beside the others. @param name of one test only */
    public static String postgres(String name) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return Server.RUNNING.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rooms of {@link OnPostgres} as one more program with a data folder of its own; whoever starts it closes it. */
    public static ConfigurableApplicationContext program(String database, Class<?>... more) {
        return new SpringApplicationBuilder(DatabaseRooms.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--thonbao.db-url=" + database,
                        "--thonbao.data=" + freshFolder(),
                        "--thonbao.bells=false",
                        "--thonbao.demo=true");
    }

    private static Path freshFolder() {
        try {
            var folder = Files.createTempDirectory("thonbao-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
