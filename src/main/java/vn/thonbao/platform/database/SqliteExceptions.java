package vn.thonbao.platform.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteException;

/** Spring knows no faults of SQLite; with this a broken constraint is the same exception on both databases. */
final class SqliteExceptions implements SQLExceptionTranslator {
    private final SQLExceptionTranslator others = new SQLExceptionSubclassTranslator();

    @Override
    public DataAccessException translate(String task, @Nullable String sql, SQLException fault) {
        if (innermost(fault) instanceof SQLiteException known) {
            var named = named(known, task + "; " + known.getMessage());
            if (named.isPresent()) {
                return named.get();
            }
        }
        var translated = others.translate(task, sql, fault);
        return translated != null ? translated : new UncategorizedSQLException(task, sql, fault);
    }

    private static SQLException innermost(SQLException fault) {
        var inner = fault;
        while (inner.getCause() instanceof SQLException cause) {
            inner = cause;
        }
        return inner;
    }

    private static Optional<DataAccessException> named(SQLiteException fault, String message) {
        var code = fault.getResultCode();
        return Optional.ofNullable(
                switch (code) {
                    case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                        new DuplicateKeyException(message, fault);
                    case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
                        new CannotAcquireLockException(message, fault);
                    case SQLITE_FULL, SQLITE_IOERR -> new DataAccessResourceFailureException(message, fault);
                    default ->
                        code.name().startsWith("SQLITE_CONSTRAINT")
                                ? new DataIntegrityViolationException(message, fault)
                                : null;
                });
    }
}
