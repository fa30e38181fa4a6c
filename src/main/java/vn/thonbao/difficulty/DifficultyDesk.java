package vn.thonbao.difficulty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.campaign.WorkingDays;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;

/** The front door: what heads are stuck with is raised, taken by an officer, and answered. Another agency's does not exist. */
@Component
@Transactional(readOnly = true)
public class DifficultyDesk {

    /** Characters of an answer: with the head's own words before it, it is still one message on a phone. */
    public static final int LONGEST_ANSWER = 1000;

    /** The office's promise to the head: an answer, even one that says what happens next. */
    private static final int WORKING_DAYS_TO_ANSWER = 5;

    private final Difficulties difficulties;
    private final OfficeCalendar calendars;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    DifficultyDesk(
            Difficulties difficulties, OfficeCalendar calendars, ApplicationEventPublisher events, Settings settings) {
        this.difficulties = difficulties;
        this.calendars = calendars;
        this.events = events;
        this.zone = settings.timezone();
    }

    /** The last day for the answer to what is raised on that day: five working days later. */
    public static LocalDate answerBy(WorkingDays calendar, LocalDate raised) {
        return calendar.plusWorking(raised, WORKING_DAYS_TO_ANSWER);
    }

    /** A new ticket, unless this person waits for the answer to these very words. Joins the turn's transaction. */
    @Transactional
    public long raise(Person person, Optional<UnitId> unit, String words, Instant at) {
        return difficulties.open(person.agency()).stream()
                .filter(d -> d.person().equals(person.id()) && d.words().equals(words))
                .map(Difficulty::id)
                .findFirst()
                .orElseGet(() -> newTicket(person, unit, Optional.empty(), words, at));
    }

    /**
     * What stands in a report. Told anew in other words, it is added to the ticket it has already, which is open again then.
     *
     * @param source names the place in the report for ever
     */
    @Transactional
    public long raiseFrom(String source, Person person, UnitId unit, String words, Instant at) {
        var known = difficulties.from(person.agency(), source);
        if (known.isEmpty()) {
            return newTicket(person, Optional.of(unit), Optional.of(source), words, at);
        }
        var ticket = known.get();
        var said = difficulties.messages(ticket.id());
        if (said.stream().noneMatch(m -> !m.byOffice() && m.words().equals(words))) {
            difficulties.say(ticket, Optional.empty(), person.name(), words, at);
            difficulties.move(
                    ticket.id(),
                    ticket.owner().isPresent() ? Difficulty.Status.IN_HAND : Difficulty.Status.NEW,
                    ticket.owner());
        }
        return ticket.id();
    }

    private long newTicket(Person person, Optional<UnitId> unit, Optional<String> source, String words, Instant at) {
        var agency = person.agency();
        var due = answerBy(calendars.workingDays(agency), LocalDate.ofInstant(at, zone));
        var id = difficulties.add(agency, person.id(), unit, source, at, due);
        var ticket =
                new Difficulty(id, agency, person.id(), unit, words, at, due, Difficulty.Status.NEW, Optional.empty());
        difficulties.say(ticket, Optional.empty(), person.name(), words, at);
        return id;
    }

    /** Those that wait come first, the most urgent on top; then the answered ones, the newest on top. */
    public List<Difficulty> all(AgencyId agency) {
        return difficulties.all(agency);
    }

    /** The most urgent first. */
    public List<Difficulty> open(AgencyId agency) {
        return difficulties.open(agency);
    }

    public Optional<Difficulty> find(AgencyId agency, long id) {
        return difficulties.find(agency, id);
    }

    /** Everything that was said about it, oldest first. */
    public List<DifficultyMessage> messages(Difficulty difficulty) {
        return difficulties.messages(difficulty.id());
    }

    /** From now on this officer sees to it. @return false if the agency has no such ticket that still waits */
    @Transactional
    public boolean take(AgencyId agency, long id, AccountId officer) {
        var waiting = difficulties.find(agency, id).filter(Difficulty::open);
        waiting.ifPresent(d -> difficulties.move(id, Difficulty.Status.IN_HAND, Optional.of(officer)));
        return waiting.isPresent();
    }

    /**
     * Keeps the answer and lets it be told to the head. An answered ticket may be answered once more: what is new is said too.
     *
     * @param words not blank
     * @return false if the agency has no such ticket, or these very words were its last answer (a second tap)
     * @throws IllegalArgumentException if the answer is blank or has more than {@link #LONGEST_ANSWER} characters
     */
    @Transactional
    public boolean answer(AgencyId agency, long id, String words, AccountId officer, String name, Instant at) {
        if (words.isBlank() || words.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("an answer of " + words.length() + " characters");
        }
        var ticket = difficulties.find(agency, id).filter(d -> !lastSaid(d, words.strip()));
        ticket.ifPresent(d -> {
            var said = difficulties.say(d, Optional.of(officer), name, words.strip(), at);
            difficulties.move(
                    id, Difficulty.Status.ANSWERED, Optional.of(d.owner().orElse(officer)));
            events.publishEvent(new DifficultyAnswered(d, said));
        });
        return ticket.isPresent();
    }

    private boolean lastSaid(Difficulty difficulty, String words) {
        var said = difficulties.messages(difficulty.id());
        var last = said.get(said.size() - 1);
        return last.byOffice() && last.words().equals(words);
    }
}
