package vn.thonbao.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Invitations;
import vn.thonbao.directory.PersonId;

/** The heads of the demo's phường An Hải, as a test of a channel needs them. */
@TestComponent
public class Heads {

    /** One answer for each question of the report. */
    public static final List<String> FIGURES = List.of(
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

    /** As if the head of this unit had used a code and agreed to the notice. */
    public void join(String unit, ChatAddress chat) {
        directory.linkChat(of(unit), chat, clock.instant());
        directory.recordConsent(of(unit), true, "welcome/1", chat.channel(), clock.instant());
    }

    /** The words of every row ever written for this unit now, in the order in which they were written. */
    public List<String> saidFor(String unit) {
        return sql.sql("""
                        SELECT f.raw_words FROM figure f JOIN submission s ON s.id = f.submission_id
                        JOIN reporting_unit u ON u.id = s.unit_id JOIN reporting_period p ON p.id = s.period_id
                        WHERE u.code = ? AND NOT p.history AND u.agency_id = (SELECT min(id) FROM agency) ORDER BY f.id""").param(unit).query(String.class).list();
    }

    public int figuresOf(String unit) {
        return sql.sql("""
                        SELECT count(*) FROM figure f JOIN submission s ON s.id = f.submission_id
                        JOIN reporting_unit u ON u.id = s.unit_id JOIN reporting_period p ON p.id = s.period_id
                        WHERE u.code = ? AND NOT p.history AND u.agency_id = (SELECT min(id) FROM agency)""").param(unit).query(Integer.class).single();
    }
}
