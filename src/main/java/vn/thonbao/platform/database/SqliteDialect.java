package vn.thonbao.platform.database;

import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.relational.core.dialect.AbstractDialect;
import org.springframework.data.relational.core.dialect.IdGeneration;
import org.springframework.data.relational.core.dialect.LimitClause;
import org.springframework.data.relational.core.dialect.LockClause;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.relational.core.sql.IdentifierProcessing.LetterCasing;
import org.springframework.data.relational.core.sql.IdentifierProcessing.Quoting;
import org.springframework.data.relational.core.sql.LockOptions;

/** The SQL of SQLite, as far as Spring Data writes it. Spring Data knows no SQLite itself. */
final class SqliteDialect extends AbstractDialect implements JdbcDialect {
    static final SqliteDialect INSTANCE = new SqliteDialect();

    private static final IdentifierProcessing NAMES =
            IdentifierProcessing.create(Quoting.ANSI, LetterCasing.LOWER_CASE);

    private SqliteDialect() {}

    @Override
    public String getName() {
        return "SQLite";
    }

    @Override
    public IdentifierProcessing getIdentifierProcessing() {
        return NAMES;
    }

    @Override
    public LimitClause limit() {
        return Limit.INSTANCE;
    }

    @Override
    public LockClause lock() {
        return NoLock.INSTANCE;
    }

    @Override
    public IdGeneration getIdGeneration() {
        return IdGeneration.create(NAMES);
    }

    @Override
    public boolean supportsSingleQueryLoading() {
        return false;
    }

    private enum Limit implements LimitClause {
        INSTANCE;

        @Override
        public String getLimit(long limit) {
            return "LIMIT " + limit;
        }

        @Override
        public String getOffset(long offset) {
            return "LIMIT -1 OFFSET " + offset;
        }

        @Override
        public String getLimitOffset(long limit, long offset) {
            return "LIMIT " + limit + " OFFSET " + offset;
        }

        @Override
        public Position getClausePosition() {
            return Position.AFTER_ORDER_BY;
        }
    }

    /** There is one writer: who writes has locked everything already. */
    private enum NoLock implements LockClause {
        INSTANCE;

        @Override
        public String getLock(LockOptions options) {
            return "";
        }

        @Override
        public Position getClausePosition() {
            return Position.AFTER_ORDER_BY;
        }
    }
}
