package vn.thonbao.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** Like {@link OnSqlite}, on a real PostgreSQL; skipped with a word where none can be started, but never when CI is set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(TestDatabases.PostgresCanStart.class)
@SpringBootTest(classes = DatabaseRooms.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabases.Postgres.class)
public @interface OnPostgres {}
