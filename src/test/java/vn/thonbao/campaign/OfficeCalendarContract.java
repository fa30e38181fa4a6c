package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class OfficeCalendarContract {
    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 16);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 3, 20);

    @Autowired
    Directory directory;

    @Autowired
    OfficeCalendar calendar;

    @Test
    void worksByTheLawUntilTheOfficeWritesDownItsYear() {
        var agency = directory.addAgency("xã", "Lịch", "", "", "");
        var neighbour = directory.addAgency("xã", "Bên", "", "", "");
        var law = calendar.year(agency, 2027);
        assertThat(calendar.workingDays(agency).isWorking(TUESDAY)).isTrue();

        var own = List.of(
                new DayOff(TUESDAY, DayOff.Kind.OFF, "hoán đổi"), new DayOff(SATURDAY, DayOff.Kind.WORKED, "làm bù"));
        calendar.write(agency, 2027, List.of(own.get(1), own.get(0)));

        assertThat(calendar.year(agency, 2027)).isEqualTo(own);
        assertThat(calendar.writtenDown(agency, 2027)).isTrue();
        assertThat(calendar.workingDays(agency).isWorking(TUESDAY)).isFalse();
        assertThat(calendar.workingDays(agency).isWorking(SATURDAY)).isTrue();
        assertThat(calendar.workingDays(neighbour).isWorking(TUESDAY)).isTrue();
        assertThat(calendar.year(agency, 2028)).isEqualTo(LegalDaysOff.of(2028));

        calendar.write(agency, 2027, List.of());
        assertThat(calendar.year(agency, 2027)).isEqualTo(law);
        assertThat(calendar.writtenDown(agency, 2027)).isFalse();
    }

    @Test
    void takesNoLineOfAnotherYearAndNoDayTwice() {
        var agency = directory.addAgency("xã", "Lịch", "", "", "");
        var day = new DayOff(TUESDAY, DayOff.Kind.OFF, "");

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.write(agency, 2028, List.of(day)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.write(agency, 2027, List.of(day, day)));
        assertThat(calendar.writtenDown(agency, 2027)).isFalse();
    }

    @OnSqlite
    static class SqliteTest extends OfficeCalendarContract {}

    @OnPostgres
    static class PostgresTest extends OfficeCalendarContract {}
}
