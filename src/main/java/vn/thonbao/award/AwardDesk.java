package vn.thonbao.award;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/** The front door: heads propose, the office looks, lists or declines. Another agency's proposal does not exist. */
@Component
@Transactional(readOnly = true)
public class AwardDesk {

    /** Characters of a reason: the head reads it in one message. */
    public static final int LONGEST_REASON = 500;

    private final Awards awards;
    private final AwardFiles files;
    private final ApplicationEventPublisher events;

    AwardDesk(Awards awards, AwardFiles files, ApplicationEventPublisher events) {
        this.awards = awards;
        this.files = files;
        this.events = events;
    }

    /**
     * A new proposal, or what was told anew of one that stands in a report: then the office has to look at it again.
     *
     * @param source names the place in a report or talk for ever
     * @param evidence files that are new are added, none is taken away
     */
    @Transactional
    public long propose(
            String source,
            Person person,
            Optional<UnitId> unit,
            Award.Told told,
            List<AwardFile> evidence,
            Instant at) {
        var known = awards.from(person.agency(), source);
        var id = known.map(Award::id).orElseGet(() -> awards.add(person.agency(), person.id(), unit, source, at));
        var before = known.isEmpty() ? List.<String>of() : hashes(id);
        var added = evidence.stream().filter(f -> !before.contains(f.sha256())).toList();
        added.forEach(file -> files.add(person.agency(), person.id(), Optional.of(id), file, at));
        if (known.filter(a -> a.told().equals(told)).isEmpty()) {
            awards.tell(person.agency(), id, told, at);
        }
        known.filter(a -> a.status() == Award.Status.WITHDRAWN || !a.told().equals(told) || !added.isEmpty())
                .ifPresent(a -> awards.move(a, Award.Status.NEW, "", Optional.empty(), person.name(), at));
        return id;
    }

    private List<String> hashes(long award) {
        return files.of(award).stream().map(AwardFile::sha256).toList();
    }

    /** The head takes back what stood in a report. Nothing happens if it never came to the office. */
    @Transactional
    public void withdraw(String source, Person person, Instant at) {
        awards.from(person.agency(), source)
                .filter(a -> a.status() != Award.Status.WITHDRAWN)
                .ifPresent(a -> awards.move(a, Award.Status.WITHDRAWN, "", Optional.empty(), person.name(), at));
    }

    /** Keeps a file until the head has told all of it. */
    @Transactional
    public void keep(Person person, AwardFile file, Instant at) {
        var known = files.ofTheTalk(person.id()).stream()
                .anyMatch(f -> f.field().equals(file.field()) && f.sha256().equals(file.sha256()));
        if (!known) {
            files.add(person.agency(), person.id(), Optional.empty(), file, at);
        }
    }

    /** The files of a talk that is not over, each with the field it answers. */
    public List<AwardFile> kept(PersonId person) {
        return files.ofTheTalk(person);
    }

    @Transactional
    public void talkIsOver(PersonId person) {
        files.forgetTheTalk(person);
    }

    /** Newest first. */
    public List<Award> all(AgencyId agency) {
        return awards.all(agency);
    }

    public Optional<Award> find(AgencyId agency, long id) {
        return awards.find(agency, id);
    }

    /** What became of it, oldest first. */
    public List<AwardStep> steps(Award award) {
        return awards.steps(award.id());
    }

    public List<AwardFile> files(Award award) {
        return files.of(award.id());
    }

    /**
     * The office's word on a proposal; what decides it is told to the head.
     *
     * @param reason why it is not listed; kind, for the head reads it. Blank otherwise
     * @return false if the agency has no such proposal, or it cannot become that now (a second tap)
     * @throws IllegalArgumentException if it is declined without a reason, or the reason is longer than {@link #LONGEST_REASON}
     */
    @Transactional
    public boolean decide(
            AgencyId agency, long id, Award.Status status, String reason, AccountId officer, String name, Instant at) {
        if (status == Award.Status.DECLINED && reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of " + reason.length() + " characters");
        }
        var award = awards.find(agency, id).filter(a -> a.status().canBecome(status));
        var step = award.flatMap(a -> awards.move(a, status, reason.strip(), Optional.of(officer), name, at));
        if (status.decided()) {
            step.ifPresent(taken -> events.publishEvent(new AwardDecided(award.orElseThrow(), taken)));
        }
        return step.isPresent();
    }
}
