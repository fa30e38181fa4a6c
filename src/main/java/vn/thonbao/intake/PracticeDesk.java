package vn.thonbao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.channel.Routes;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/** The front door for officers who let somebody practise, mostly while they talk to him on the telephone. */
@Component
public class PracticeDesk {

    public enum Outcome {
        BEGUN,
        /** Only the notice on personal data may speak to him. */
        NO_CONSENT,
        NO_CHANNEL,
        /** There is no period whose questions could be asked. */
        NOTHING_ASKED
    }

    private final Directory directory;
    private final Routes routes;
    private final Duties duties;
    private final Talks talks;
    private final Practices practices;

    PracticeDesk(Directory directory, Routes routes, Duties duties, Talks talks, Practices practices) {
        this.directory = directory;
        this.routes = routes;
        this.duties = duties;
        this.talks = talks;
        this.practices = practices;
    }

    /** The first question comes in his chat at once, marked; a practice that is under way begins anew. */
    @Transactional
    public Outcome begin(Person person, UnitId unit, Instant now) {
        if (!directory.hasConsented(person.id())) {
            return Outcome.NO_CONSENT;
        }
        var chat = routes.to(person.id(), now).stream().findFirst();
        if (chat.isEmpty()) {
            return Outcome.NO_CHANNEL;
        }
        var open = duties.of(person, duties.seats(person, now), now);
        var duty = open.stream().filter(d -> d.unit().id().equals(unit)).findFirst();
        if (duty.isEmpty()) {
            return Outcome.NOTHING_ASKED;
        }
        talks.hold(person.id());
        var occasion = "practice:" + person.id().value() + ":" + now.toEpochMilli();
        var scene = new Scene(person, chat.get(), Optional.empty(), occasion, Optional.empty(), "", List.of(), now);
        practices.begin(scene, talks.talk(person.id()), duty.get().key(), open);
        return Outcome.BEGUN;
    }

    /** Whether this person is in the middle of a practice now. */
    @Transactional(readOnly = true)
    public boolean practises(PersonId person, Instant now) {
        return practices.until(person, now).isPresent();
    }
}
