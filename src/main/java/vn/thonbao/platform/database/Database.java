package vn.thonbao.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** What differs between the two databases we run on, in one place. */
interface Database extends AutoCloseable {

    DataSource dataSource();

    JdbcDialect dialect();

    /** How values are written and read where the database's own way would lose something. */
    List<Object> converters();

    SQLExceptionTranslator exceptions();

    @Override
    void close();
}
