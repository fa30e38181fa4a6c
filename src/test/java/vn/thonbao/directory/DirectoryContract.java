package vn.thonbao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class DirectoryContract {
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final Instant NOON = Instant.parse("2025-12-01T05:00:00Z");

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    AgencyId agency = new AgencyId(0);

    @BeforeEach
    void anotherAgency() {
        agency = directory.addAgency("phường", "An Hải", "Phòng Văn hóa - Xã hội", "chị Lan", "0236 000 000");
    }

    @Test
    void keepsAnAgencyAndItsContact() {
        directory.changeContact(agency, "Văn phòng", "anh Minh", "0236 111 111");

        assertThat(directory.agency(agency))
                .isEqualTo(new Agency(agency, "phường", "An Hải", "Văn phòng", "anh Minh", "0236 111 111"));
        assertThat(directory.agencies()).extracting(Agency::id).contains(agency);
        assertThatThrownBy(() -> directory.agency(new AgencyId(-1))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void listsTheUnitsOfOneAgencyByCode() {
        var other = directory.addAgency("xã", "Bên cạnh", "", "", "");
        directory.addUnit(other, "thôn", "Thôn 1", "01", JULY);
        var second = unit("02");
        var first = unit("01");

        assertThat(directory.units(agency, JULY)).extracting(ReportingUnit::id).containsExactly(first, second);
        assertThat(directory.units(agency, JULY.minusDays(1))).isEmpty();
        assertThat(directory.unit(first))
                .isEqualTo(
                        new ReportingUnit(first, agency, "tổ dân phố", "Tổ dân phố 01", "01", JULY, Optional.empty()));
        assertThat(directory.units(List.of(second, first)))
                .containsExactlyInAnyOrder(directory.unit(first), directory.unit(second));
        assertThat(directory.units(List.of())).isEmpty();
        assertThatThrownBy(() -> unit("01")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void handsAPostOverWithoutForgettingWhoHeldIt() {
        var unit = unit("05");
        var hung = person("Nguyễn Văn Hùng");
        var hoa = person("Trần Thị Hoa");
        directory.appoint(hung, unit, "tổ trưởng", JULY);
        var december = LocalDate.of(2025, 12, 1);
        directory.dismiss(hung, unit, december);
        directory.appoint(hoa, unit, "tổ trưởng", december);

        assertThat(directory.postsAt(unit, december.minusDays(1))).containsExactly(new Post(hung, unit, "tổ trưởng"));
        assertThat(directory.postsAt(unit, december)).containsExactly(new Post(hoa, unit, "tổ trưởng"));
        assertThat(directory.postsOf(hung, december)).isEmpty();
        assertThat(directory.posts(agency, december)).extracting(Post::person).containsExactly(hoa);
    }

    @Test
    void refusesAPostInAnotherAgency() {
        var stranger = directory.addPerson(
                directory.addAgency("xã", "Bên cạnh", "", "", ""), "Lê Văn Xa", "anh", Optional.empty());
        var unit = unit("01");

        assertThatThrownBy(() -> directory.appoint(stranger, unit, "tổ trưởng", JULY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesHowAPersonIsAddressed() {
        var hoa = person("Trần Thị Hoa");
        directory.changePerson(hoa, "Trần Thị Hòa", "cô", Optional.of("0905 000 000"));

        assertThat(directory.person(hoa))
                .isEqualTo(new Person(hoa, agency, "Trần Thị Hòa", "cô", Optional.of("0905 000 000")));
        assertThat(directory.person(hoa).you()).isEqualTo("cô Hòa");
        assertThat(directory.people(agency)).extracting(Person::id).containsExactly(hoa);
    }

    @Test
    void countsWithTheNewestDenominatorOfTheDay() {
        var unit = unit("01");
        directory.countDenominator(unit, "số hộ", new BigDecimal("300"), JULY);
        directory.countDenominator(unit, "số hộ", new BigDecimal("312"), JULY.plusDays(30));
        directory.countDenominator(unit, "số hộ", new BigDecimal("313"), JULY.plusDays(30));
        directory.countDenominator(unit, "nhân khẩu", new BigDecimal("1250.5"), JULY);

        assertThat(directory.denominators(unit, JULY))
                .isEqualTo(Map.of("số hộ", new BigDecimal("300"), "nhân khẩu", new BigDecimal("1250.5")));
        assertThat(directory.denominators(unit, JULY.plusDays(40)))
                .isEqualTo(Map.of("số hộ", new BigDecimal("313"), "nhân khẩu", new BigDecimal("1250.5")));
        assertThat(directory.denominators(agency, JULY.plusDays(40)))
                .isEqualTo(Map.of(unit, Map.of("số hộ", new BigDecimal("313"), "nhân khẩu", new BigDecimal("1250.5"))));
    }

    @Test
    void asksForConsentUntilItIsGivenAndAgainAfterItIsTakenBack() {
        var hung = person("Nguyễn Văn Hùng");
        assertThat(directory.hasConsented(hung)).isFalse();
        directory.recordConsent(hung, true, "1", "webchat", NOON);
        assertThat(directory.hasConsented(hung)).isTrue();
        directory.recordConsent(hung, false, "1", "webchat", NOON.plusSeconds(1));
        assertThat(directory.hasConsented(hung)).isFalse();
    }

    @Test
    void opensOnlyTheNewestChatLinkAndOnlyInTime() {
        var hung = person("Nguyễn Văn Hùng");
        var expires = NOON.plus(Duration.ofDays(90));
        var old = directory.newChatLink(hung, expires);
        var link = directory.newChatLink(hung, expires);

        assertThat(directory.openChatLink(link, NOON)).isEqualTo(new LinkOutcome.Opened(hung));
        assertThat(directory.openChatLink(link, expires)).isEqualTo(new LinkOutcome.Expired());
        assertThat(directory.openChatLink(old, NOON)).isEqualTo(new LinkOutcome.Expired());
        assertThat(directory.openChatLink(link + "x", NOON)).isEqualTo(new LinkOutcome.Unknown());
        assertThat(link).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(old);

        directory.endChatLink(hung, NOON.plusSeconds(60));
        assertThat(directory.openChatLink(link, NOON)).isEqualTo(new LinkOutcome.Opened(hung));
        assertThat(directory.openChatLink(link, NOON.plusSeconds(60))).isEqualTo(new LinkOutcome.Expired());
    }

    @Test
    void reachesAPersonWhereTheyWroteLast() {
        var hung = person("Nguyễn Văn Hùng");
        var web = new ChatAddress("webchat", "", "w" + hung.value());
        var telegram = new ChatAddress("telegram", "bot", "t" + hung.value());
        directory.linkChat(hung, web, NOON);
        directory.linkChat(hung, telegram, NOON.plusMillis(1));
        assertThat(directory.chatsOf(hung)).containsExactly(telegram, web);
        directory.linkChat(hung, web, NOON.plusMillis(2));

        assertThat(directory.chatsOf(hung)).containsExactly(web, telegram);
        assertThat(directory.whoIs(web)).contains(hung);
        assertThat(directory.whoIs(new ChatAddress("webchat", "", "nobody"))).isEmpty();
    }

    @Test
    void keepsOfficersAccounts() {
        var name = "lan" + agency.value();
        var lan = accounts.add(agency, name, "Nguyễn Thị Lan", Account.Role.OFFICER, "{x}1");
        accounts.changePassword(lan, "{x}2");

        assertThat(accounts.byUsername(name))
                .contains(new Account(lan, agency, name, "Nguyễn Thị Lan", Account.Role.OFFICER, "{x}2"));
        assertThat(accounts.all()).contains(accounts.account(lan));
        assertThatThrownBy(() -> accounts.add(agency, name, "Lan khác", Account.Role.LEADER, "y"))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> accounts.changePassword(new AccountId(-1), "y"))
                .isInstanceOf(NoSuchElementException.class);
    }

    private UnitId unit(String code) {
        return directory.addUnit(agency, "tổ dân phố", "Tổ dân phố " + code, code, JULY);
    }

    private PersonId person(String name) {
        return directory.addPerson(agency, name, "bác", Optional.empty());
    }

    @OnSqlite
    static class SqliteTest extends DirectoryContract {}

    @OnPostgres
    static class PostgresTest extends DirectoryContract {}
}
