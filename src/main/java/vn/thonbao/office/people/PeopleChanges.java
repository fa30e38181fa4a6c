package vn.thonbao.office.people;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.platform.Settings;

/** Changes to people, posts and counts, each in one transaction. */
@Component
public class PeopleChanges {

    /** A link serves a whole campaign year; whoever leaves the post loses it at once. */
    private static final Duration LINK_GOOD_FOR = Duration.ofDays(400);

    private final Directory directory;
    private final Settings settings;
    private final Moments moments;
    private final Clock realClock;

    PeopleChanges(Directory directory, Settings settings, Moments moments, @Qualifier("realClock") Clock realClock) {
        this.directory = directory;
        this.settings = settings;
        this.moments = moments;
        this.realClock = realClock;
    }

    @Transactional
    public PersonId add(ReportingUnit unit, PersonForm form) {
        var person = directory.addPerson(unit.agency(), form.name().strip(), form.addressForm(), form.phoneGiven());
        directory.appoint(person, unit.id(), form.role().strip(), moments.today());
        return person;
    }

    @Transactional
    public void change(Person person, PersonForm form) {
        directory.changePerson(person.id(), form.name().strip(), form.addressForm(), form.phoneGiven());
    }

    /** @return the personal address, to be shown once */
    @Transactional
    public String newLink(Person person) {
        return settings.address() + "/chat/"
                + directory.newChatLink(person.id(), realClock.instant().plus(LINK_GOOD_FOR));
    }

    /** From the day on; when no post is left then, the personal link ends on that day too. */
    @Transactional
    public void dismiss(Person person, ReportingUnit unit, LocalDate from) {
        directory.dismiss(person.id(), unit.id(), from);
        endLinkWithoutPost(person.id(), from);
    }

    /** The personal link of who speaks for nobody from that day on ends on that day. */
    void endLinkWithoutPost(PersonId person, LocalDate from) {
        if (directory.postsOf(person, from).isEmpty()) {
            var left = Duration.between(moments.now(), moments.instant(from.atStartOfDay()));
            directory.endChatLink(person, realClock.instant().plus(left.isNegative() ? Duration.ZERO : left));
        }
    }

    @Transactional
    public void count(ReportingUnit unit, Map<String, BigDecimal> counts, LocalDate on) {
        counts.forEach((name, value) -> directory.countDenominator(unit.id(), name, value, on));
    }
}
