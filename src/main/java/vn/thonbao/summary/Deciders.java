package vn.thonbao.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Moments;

/**
 * Which officials decide on reports in the chat, and in whose name. Only recipients of the summary of the same agency; whoever speaks
 * for a unit never decides there, for it would be on reports of his own.
 */
@Component
@Transactional(readOnly = true)
public class Deciders {

    /** No hash, so no password fits: this account is a name beside decisions, and nobody signs in with it. */
    private static final String NO_PASSWORD = "-";

    /** @param letBy who opened it */
    public record Decider(PersonId person, Account account, String letBy) {}

    private final JdbcClient sql;
    private final Recipients recipients;
    private final Accounts accounts;
    private final Directory directory;
    private final Moments moments;
    private final Clock clock;
    private final Settings settings;

    Deciders(
            JdbcClient sql,
            Recipients recipients,
            Accounts accounts,
            Directory directory,
            Moments moments,
            Clock clock,
            Settings settings) {
        this.sql = sql;
        this.recipients = recipients;
        this.accounts = accounts;
        this.directory = directory;
        this.moments = moments;
        this.clock = clock;
        this.settings = settings;
    }

    /** Asked anew at every tap: whoever was taken off, and whose account is another agency's now, decides nothing any more. */
    public Optional<Account> as(Person person) {
        return Optional.of(person)
                .filter(recipients::mayAsk)
                .flatMap(p -> of(p.agency()).stream()
                        .filter(decider -> decider.person().equals(p.id()))
                        .map(Decider::account)
                        .findFirst())
                .filter(account -> !speaksForAUnit(person.id()));
    }

    public List<Decider> of(AgencyId agency) {
        return sql
                .sql("SELECT person_id, account_id, let_by FROM decider WHERE agency_id = ? ORDER BY person_id")
                .param(agency.value())
                .query((row, number) -> new Decider(
                        new PersonId(row.getLong("person_id")),
                        accounts.account(new AccountId(row.getLong("account_id"))),
                        row.getString("let_by")))
                .list()
                .stream()
                .filter(decider -> decider.account().agency().equals(agency))
                .toList();
    }

    /**
     * From now on this person decides in his own name, as a leader.
     *
     * @return false if he is no recipient of the agency, or speaks for a unit
     */
    @Transactional
    public boolean let(AgencyId agency, PersonId person, String by) {
        return may(agency, person) && set(agency, person, leader(directory.person(person)), by);
    }

    /**
     * The officer says that this chat is his own: what is decided there is decided in his name.
     *
     * @return as {@link #let}
     */
    @Transactional
    public boolean connect(AgencyId agency, PersonId person, AccountId own, String by) {
        return may(agency, person) && accounts.account(own).agency().equals(agency) && set(agency, person, own, by);
    }

    private boolean may(AgencyId agency, PersonId person) {
        return recipients.of(agency).stream()
                        .anyMatch(r -> r.active() && r.person().equals(person))
                && !speaksForAUnit(person);
    }

    private boolean speaksForAUnit(PersonId person) {
        return !directory
                .postsOf(person, LocalDate.ofInstant(clock.instant(), settings.timezone()))
                .isEmpty();
    }

    private AccountId leader(Person person) {
        var username = "lanh-dao-" + person.id().value();
        return accounts.byUsername(username)
                .map(Account::id)
                .orElseGet(
                        () -> accounts.add(person.agency(), username, person.name(), Account.Role.LEADER, NO_PASSWORD));
    }

    /** A name decides in one chat alone. */
    private boolean set(AgencyId agency, PersonId person, AccountId account, String by) {
        sql.sql("DELETE FROM decider WHERE person_id = ? OR account_id = ?")
                .params(person.value(), account.value())
                .update();
        return sql.sql("INSERT INTO decider (person_id, agency_id, account_id, let_by, let_at) VALUES (?, ?, ?, ?, ?)")
                        .params(person.value(), agency.value(), account.value(), by, moments.parameter(clock.instant()))
                        .update()
                > 0;
    }

    /** He may still ask for numbers. @return false if he did not decide before */
    @Transactional
    public boolean stop(AgencyId agency, PersonId person) {
        return sql.sql("DELETE FROM decider WHERE person_id = ? AND agency_id = ?")
                        .params(person.value(), agency.value())
                        .update()
                > 0;
    }
}
