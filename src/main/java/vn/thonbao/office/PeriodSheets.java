package vn.thonbao.office;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.UnitId;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;

/** Reads a whole period in a fixed number of statements, however many units and indicators it has. */
@Component
public class PeriodSheets {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final ReviewDesk reviews;
    private final Moments moments;

    public PeriodSheets(
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            ReviewDesk reviews,
            Moments moments) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.reviews = reviews;
        this.moments = moments;
    }

    @Transactional(readOnly = true)
    public PeriodSheet of(Scope scope) {
        var agency = scope.campaign().agency();
        var period = scope.period();
        return new PeriodSheet(
                scope,
                directory.units(agency, period.to()),
                campaigns.indicators(scope.campaign().id()),
                byUnit(submissions.all(period.id())),
                campaigns
                        .before(period.id())
                        .map(p -> byUnit(submissions.all(p.id())))
                        .orElse(Map.of()),
                contacts(agency),
                directory.denominators(agency, period.to()),
                campaigns.targets(scope.campaign().id()),
                reviews.openComments(period.id()));
    }

    private static Map<UnitId, Submission> byUnit(List<Submission> reports) {
        return reports.stream().collect(toMap(Submission::unit, Function.identity()));
    }

    private Map<UnitId, List<Contact>> contacts(AgencyId agency) {
        var people = directory.people(agency).stream().collect(toMap(Person::id, Function.identity()));
        return directory.posts(agency, moments.today()).stream()
                .collect(groupingBy(Post::unit, flatMapping(p -> contact(people, p), toList())));
    }

    private static Stream<Contact> contact(Map<PersonId, Person> people, Post post) {
        return Optional.ofNullable(people.get(post.person())).map(p -> Contact.of(p, post.role())).stream();
    }
}
