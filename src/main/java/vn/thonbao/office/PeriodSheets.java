package vn.thonbao.office;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Before;
import vn.thonbao.submission.PreviousFigures;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;

/** Reads a period in a fixed number of statements, however many units and indicators it has. */
@Component
public class PeriodSheets {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final PreviousFigures previous;
    private final ReviewDesk reviews;
    private final Moments moments;

    public PeriodSheets(
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            PreviousFigures previous,
            ReviewDesk reviews,
            Moments moments) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.previous = previous;
        this.reviews = reviews;
        this.moments = moments;
    }

    /** With every unit's report. */
    @Transactional(readOnly = true)
    public PeriodSheet of(Scope scope) {
        var period = scope.period().id();
        var units = units(scope);
        return sheet(
                scope,
                units,
                submissions.all(period),
                previous.of(period, units),
                previous.registered(period, units),
                contacts(scope.campaign().agency()));
    }

    /** With the report of this unit alone. */
    @Transactional(readOnly = true)
    public PeriodSheet of(Scope scope, ReportingUnit unit) {
        var period = scope.period().id();
        return sheet(
                scope,
                units(scope),
                submissions.all(period, List.of(unit.id())),
                Map.of(unit.id(), previous.of(period, unit)),
                Map.of(unit.id(), previous.registered(period, unit)),
                contacts(unit));
    }

    /** With the reports of those units that are picked from all, as a page of a long list needs it; without contacts. */
    @Transactional(readOnly = true)
    public PeriodSheet of(Scope scope, UnaryOperator<List<ReportingUnit>> pick) {
        var period = scope.period().id();
        var units = units(scope);
        var picked = pick.apply(units);
        return sheet(
                scope,
                units,
                submissions.all(period, picked.stream().map(ReportingUnit::id).toList()),
                previous.of(period, picked),
                previous.registered(period, picked),
                Map.of());
    }

    private List<ReportingUnit> units(Scope scope) {
        return directory.units(scope.campaign().agency(), scope.period().to());
    }

    private PeriodSheet sheet(
            Scope scope,
            List<ReportingUnit> units,
            List<Submission> reports,
            Map<UnitId, Before> before,
            Map<UnitId, Before> registered,
            Map<UnitId, List<Contact>> contacts) {
        var campaign = scope.campaign().id();
        return new PeriodSheet(
                scope,
                units,
                campaigns.indicators(scope.period()),
                reports.stream().collect(toMap(Submission::unit, Function.identity())),
                before,
                registered,
                contacts,
                wholes(scope),
                campaigns.targets(campaign),
                reviews.sentBack(scope.period().id()),
                campaigns.checks(campaign));
    }

    /** Many campaigns ask for none. */
    private Map<UnitId, Map<String, BigDecimal>> wholes(Scope scope) {
        var campaign = scope.campaign();
        var needed = !campaigns.checks(campaign.id()).isEmpty()
                || campaigns.indicators(campaign.id()).stream()
                        .anyMatch(indicator -> indicator.whole().isPresent());
        return needed ? directory.denominators(campaign.agency(), scope.period().to()) : Map.of();
    }

    private Map<UnitId, List<Contact>> contacts(AgencyId agency) {
        var people = directory.people(agency).stream().collect(toMap(Person::id, Function.identity()));
        return directory.posts(agency, moments.today()).stream()
                .collect(groupingBy(Post::unit, flatMapping(p -> contact(people, p), toList())));
    }

    private static Stream<Contact> contact(Map<PersonId, Person> people, Post post) {
        return Optional.ofNullable(people.get(post.person())).map(p -> Contact.of(p, post.role())).stream();
    }

    private Map<UnitId, List<Contact>> contacts(ReportingUnit unit) {
        return Map.of(
                unit.id(),
                directory.postsAt(unit.id(), moments.today()).stream()
                        .map(post -> Contact.of(directory.person(post.person()), post.role()))
                        .toList());
    }
}
