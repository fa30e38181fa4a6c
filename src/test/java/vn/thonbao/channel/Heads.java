package vn.thonbao.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Invitations;
import vn.thonbao.directory.PersonId;

/** The heads of the demo's phường An Hải, as a test of a channel needs them. */
@TestComponent
public class Heads {

    /** One answer for each question of the report. */
    public static final java.util.List<String> FIGURES = java.util.List.of(
            "0,81",
            "0",
            "1/312",
            "607/634",
            "461/634",
            "13/13",
            "15/15",
            "97,5",
            "98,4",
            "1104/1104",
            "98,1",
            "co",
            "88,2",
            "2/2");

    @Autowired
    Directory directory;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    public PersonId of(String unit) {
        var today = LocalDate.now(clock);
        return directory.units(directory.agencies().get(0).id(), today).stream()
                .filter(u -> u.code().equals(unit))
                .map(u -> directory.postsAt(u.id(), today).get(0).person())
                .findFirst()
                .orElseThrow();
    }

    public String code(PersonId person) {
        var now = realClock.instant();
        return invitations.invite(person, now.plus(Duration.ofDays(7)), now);
    }

    public int figuresOf(String unit) {
        return sql.sql("""
                        SELECT count(*) FROM figure f JOIN submission s ON s.id = f.submission_id
                        JOIN reporting_unit u ON u.id = s.unit_id JOIN reporting_period p ON p.id = s.period_id
                        WHERE u.code = ? AND NOT p.history""").param(unit).query(Integer.class).single();
    }
}
