package vn.thonbao.platform.database;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/**
 * How SQLite, which knows only numbers and text, keeps our values: moments as UTC text of fixed width (so that text order is
 * time order, to the millisecond), days as ISO text, decimals exactly as written, yes and no as 1 and 0. Writing must answer
 * {@link JdbcValue}: Spring Data would turn moments and days into epoch milliseconds otherwise.
 */
final class SqliteConverters {
    static final List<Object> ALL = List.of(
            WriteInstant.IT,
            ReadInstant.IT,
            WriteDay.IT,
            ReadDay.IT,
            WriteDecimal.IT,
            ReadDecimal.IT,
            WriteBoolean.IT,
            ReadBoolean.IT);

    private SqliteConverters() {}

    private static JdbcValue text(String value) {
        return JdbcValue.of(value, JDBCType.VARCHAR);
    }

    @WritingConverter
    private enum WriteInstant implements Converter<Instant, JdbcValue> {
        IT;

        @Override
        public JdbcValue convert(Instant moment) {
            return text(Moments.written(moment));
        }
    }

    @ReadingConverter
    private enum ReadInstant implements Converter<String, Instant> {
        IT;

        @Override
        public Instant convert(String text) {
            return Instant.parse(text);
        }
    }

    @WritingConverter
    private enum WriteDay implements Converter<LocalDate, JdbcValue> {
        IT;

        @Override
        public JdbcValue convert(LocalDate day) {
            return text(day.toString());
        }
    }

    @ReadingConverter
    private enum ReadDay implements Converter<String, LocalDate> {
        IT;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private enum WriteDecimal implements Converter<BigDecimal, JdbcValue> {
        IT;

        @Override
        public JdbcValue convert(BigDecimal amount) {
            return text(amount.toPlainString());
        }
    }

    @ReadingConverter
    private enum ReadDecimal implements Converter<String, BigDecimal> {
        IT;

        @Override
        public BigDecimal convert(String text) {
            return new BigDecimal(text);
        }
    }

    @WritingConverter
    private enum WriteBoolean implements Converter<Boolean, JdbcValue> {
        IT;

        @Override
        public JdbcValue convert(Boolean yes) {
            return JdbcValue.of(yes ? 1 : 0, JDBCType.INTEGER);
        }
    }

    @ReadingConverter
    private enum ReadBoolean implements Converter<Integer, Boolean> {
        IT;

        @Override
        public Boolean convert(Integer number) {
            return number != 0;
        }
    }
}
