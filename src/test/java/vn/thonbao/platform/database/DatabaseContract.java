package vn.thonbao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class DatabaseContract {
    private static final String NEW_AGENCY =
            "INSERT INTO agency (kind, name, office, officer, officer_phone) VALUES ('xã', ?, '', '', '') RETURNING id";

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void bringsTheTablesUpToDate() {
        assertThat(sql.sql("SELECT count(*) FROM agency").query(Long.class).single())
                .isNotNegative();
    }

    @Test
    void namesBrokenConstraintsAlike() {
        var agency = sql.sql(NEW_AGENCY).param("Đông Hải").query(Long.class).single();
        var account = """
                INSERT INTO account (agency_id, username, display_name, role, password_hash)
                VALUES (?, 'lan', 'Lan', 'OFFICER', 'x')""";
        sql.sql(account).param(agency).update();
        assertThatThrownBy(() -> sql.sql(account).param(agency).update()).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() ->
                        sql.sql(account.replace("'lan'", "'mai'")).param(-1).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesToWriteInAReadOnlyTransaction() {
        var readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
        assertThatThrownBy(() -> readOnly.execute(
                        x -> sql.sql(NEW_AGENCY).param("x").query(Long.class).single()))
                .isInstanceOf(DataAccessException.class);
    }

    @OnSqlite
    static class SqliteTest extends DatabaseContract {}

    @OnPostgres
    static class PostgresTest extends DatabaseContract {}
}
