package vn.thonbao.office.reminders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Post;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.reminder.HeadsWishes;

/** People who are left in peace for a while: ill, bereaved, away. */
@Component
class Quiet {

    record Row(long person, String name, String from, String until, String reason) {}

    record Choice(long person, String name) {}

    private final HeadsWishes wishes;
    private final Directory directory;
    private final Moments moments;

    Quiet(HeadsWishes wishes, Directory directory, Moments moments) {
        this.wishes = wishes;
        this.directory = directory;
        this.moments = moments;
    }

    @Transactional(readOnly = true)
    public List<Row> rows(AgencyId agency) {
        return wishes.pauses(agency, moments.today()).stream()
                .map(pause -> new Row(
                        pause.person().value(),
                        directory.person(pause.person()).name(),
                        moments.date(pause.from()),
                        pause.until().map(moments::date).orElse(""),
                        pause.reason()))
                .toList();
    }

    /** Whoever speaks for a unit, by name. */
    @Transactional(readOnly = true)
    public List<Choice> choices(AgencyId agency) {
        return directory.posts(agency, moments.today()).stream()
                .map(Post::person)
                .distinct()
                .map(directory::person)
                .sorted(Comparator.comparing(Person::name))
                .map(person -> new Choice(person.id().value(), person.name()))
                .toList();
    }

    /** @return false if that is nobody of this agency, or the last day has passed */
    @Transactional
    public boolean begin(SignedIn me, long person, Optional<LocalDate> until, String reason) {
        if (!ours(me, person) || until.filter(moments.today()::isAfter).isPresent()) {
            return false;
        }
        wishes.pause(me.agency(), new PersonId(person), moments.today(), until, reason.strip());
        return true;
    }

    @Transactional
    public boolean end(SignedIn me, long person) {
        if (!ours(me, person)) {
            return false;
        }
        wishes.resume(me.agency(), new PersonId(person), moments.today());
        return true;
    }

    private boolean ours(SignedIn me, long person) {
        return choices(me.agency()).stream().anyMatch(choice -> choice.person() == person);
    }
}
