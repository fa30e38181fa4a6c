package vn.thonbao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;

/** What was offered last in a chat that no flow leads, each choice with what it means; whoever offers it keeps it here for the next message. */
@Component
public class Offers {

    private final Talks talks;
    private final Duties duties;

    Offers(Talks talks, Duties duties) {
        this.talks = talks;
        this.duties = duties;
    }

    public List<Reception.Duty> of(PersonId person) {
        return talks.talk(person).offered();
    }

    /** In place of all that was talked about before. Joins the caller's transaction. */
    public void keep(Person person, List<Reception.Duty> offered, Instant now) {
        talks.keep(person, new Reception.Talk(Optional.empty(), Optional.empty(), offered, Optional.empty()), now);
    }

    /** Unasked. Whoever also speaks for a unit may have another question open, which is left as it is. */
    public void keepBeside(Person person, List<Reception.Duty> offered, Instant now) {
        if (duties.seats(person, now).isEmpty()) {
            keep(person, offered, now);
        }
    }
}
