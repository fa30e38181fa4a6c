package vn.thonbao.platform.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import vn.thonbao.platform.Settings;

@Configuration
class DatabaseConfiguration {

    @Bean
    Database database(Settings settings) {
        return settings.sqlite() ? SqliteDatabase.open(settings) : PostgresDatabase.open(settings);
    }

    @Bean(destroyMethod = "") // the database closes it
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    JdbcDialect jdbcDialect(Database database) {
        return database.dialect();
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions(Database database) {
        return JdbcCustomConversions.of(database.dialect(), database.converters());
    }

    @Bean
    SQLExceptionTranslator sqlExceptionTranslator(Database database) {
        return database.exceptions();
    }

    @Bean
    static JoinedTransactions.InPlace joinedTransactions(BeanFactory beans) {
        return new JoinedTransactions.InPlace(beans);
    }

    @Bean
    FlywayMigrationStrategy migration() {
        return Migration::run;
    }
}
