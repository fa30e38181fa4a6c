package vn.thonbao.office;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignLife;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionId;

/** Finds what an address names, within one agency. What belongs to another does not exist here: 404. */
@Component
public class Scopes {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;

    public Scopes(Directory directory, CampaignDesk campaigns, SubmissionDesk submissions) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
    }

    /**
     * Every period that is asked for, the newest campaign and period first. Of campaigns that were put away only if there is no
     * other.
     */
    public List<Scope> all(AgencyId agency) {
        var all = every(agency);
        var shown = all.stream()
                .filter(s -> s.campaign().life() != CampaignLife.PUT_AWAY)
                .toList();
        return shown.isEmpty() ? all : shown;
    }

    private List<Scope> every(AgencyId agency) {
        return campaigns.campaigns(agency).stream()
                .flatMap(c -> campaigns.periods(c.id()).stream().map(p -> new Scope(c, p)))
                .sorted((a, b) -> b.period().from().compareTo(a.period().from()))
                .toList();
    }

    /** The period that was asked for, else the newest. */
    public Scope of(AgencyId agency, Optional<Long> period) {
        return (period.isPresent() ? every(agency) : all(agency))
                .stream()
                        .filter(s ->
                                period.map(p -> s.period().id().value() == p).orElse(true))
                        .findFirst()
                        .orElseThrow(Scopes::notHere);
    }

    public Campaign campaign(AgencyId agency, long id) {
        return campaigns.campaigns(agency).stream()
                .filter(c -> c.id().value() == id)
                .findFirst()
                .orElseThrow(Scopes::notHere);
    }

    public Scope of(Submission report) {
        return of(report.agency(), Optional.of(report.period().value()));
    }

    public Submission report(AgencyId agency, long id) {
        return Optional.of(found(() -> submissions.submission(new SubmissionId(id))))
                .filter(s -> s.agency().equals(agency))
                .orElseThrow(Scopes::notHere);
    }

    public ReportingUnit unit(AgencyId agency, long id) {
        return Optional.of(found(() -> directory.unit(new UnitId(id))))
                .filter(u -> u.agency().equals(agency))
                .orElseThrow(Scopes::notHere);
    }

    public Person person(AgencyId agency, long id) {
        return Optional.of(found(() -> directory.person(new PersonId(id))))
                .filter(p -> p.agency().equals(agency))
                .orElseThrow(Scopes::notHere);
    }

    /** Ids in an address come from outside, so an unknown one is no fault. */
    private static <T> T found(java.util.function.Supplier<T> look) {
        try {
            return look.get();
        } catch (java.util.NoSuchElementException unknown) {
            throw notHere();
        }
    }

    public static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
