package vn.thonbao.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test with the real rooms on one SQLite file, shared by all such tests: each makes its own agency. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = DatabaseRooms.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
public @interface OnSqlite {}
