package vn.thonbao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.database.Moments;

/** By SQL of our own: every board begins with it, and mapping three thousand units by Spring Data took a third of its time. */
@Component
class StandingUnits {

    private static final String STANDING = """
            SELECT id, agency_id, kind, name, code, valid_from, valid_to FROM reporting_unit
            WHERE agency_id = :agency AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
            ORDER BY code""";

    private final JdbcClient sql;
    private final Moments moments;

    StandingUnits(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    List<ReportingUnit> on(long agency, LocalDate day) {
        return sql.sql(STANDING)
                .param("agency", agency)
                .param("day", moments.parameter(day))
                .query(StandingUnits::unit)
                .list();
    }

    private static ReportingUnit unit(ResultSet row, int number) throws SQLException {
        return new ReportingUnit(
                new UnitId(row.getLong(1)),
                new AgencyId(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                LocalDate.parse(row.getString(6)),
                Optional.ofNullable(row.getString(7)).map(LocalDate::parse));
    }
}
