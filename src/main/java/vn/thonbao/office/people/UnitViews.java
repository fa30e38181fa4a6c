package vn.thonbao.office.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.understanding.Written;

/** Units with their people and counts. */
@Component
class UnitViews {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final Moments moments;

    UnitViews(Directory directory, CampaignDesk campaigns, Moments moments) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.moments = moments;
    }

    @Transactional(readOnly = true)
    public List<UnitView> all(AgencyId agency) {
        var today = moments.today();
        var people = directory.people(agency).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var posts = directory.posts(agency, today).stream().collect(Collectors.groupingBy(Post::unit));
        var counts = directory.denominators(agency, today);
        var asked = names(campaigns.campaigns(agency).stream().flatMap(c -> campaigns.indicators(c.id()).stream()));
        return directory.units(agency, today).stream()
                .map(u -> view(
                        u,
                        posts.getOrDefault(u.id(), List.of()),
                        people,
                        counts.getOrDefault(u.id(), Map.of()),
                        asked.stream()
                                .filter(counts.getOrDefault(u.id(), Map.of())::containsKey)
                                .toList()))
                .toList();
    }

    @Transactional(readOnly = true)
    public UnitView of(ReportingUnit unit) {
        var today = moments.today();
        var posts = directory.postsAt(unit.id(), today);
        var people = posts.stream()
                .map(p -> directory.person(p.person()))
                .collect(Collectors.toMap(Person::id, Function.identity(), (a, b) -> a));
        return view(unit, posts, people, directory.denominators(unit.id(), today), asked(unit));
    }

    /** Counts that some campaign of the agency needs, whether they are on file yet or not. */
    private Collection<String> asked(ReportingUnit unit) {
        return names(campaigns.campaigns(unit.agency()).stream().flatMap(c -> campaigns.owedBy(c.id(), unit).stream()));
    }

    /** In the plan's order. */
    private static Collection<String> names(Stream<Indicator> indicators) {
        return indicators
                .map(Indicator::whole)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private UnitView view(
            ReportingUnit unit,
            List<Post> posts,
            Map<PersonId, Person> people,
            Map<String, BigDecimal> counts,
            Collection<String> asked) {
        var names = new LinkedHashSet<>(asked);
        names.addAll(counts.keySet());
        var shown = new ArrayList<UnitView.Count>();
        names.forEach(n -> shown.add(new UnitView.Count(
                n, Optional.ofNullable(counts.get(n)).map(Written::number).orElse(""))));
        return new UnitView(
                unit.id().value(),
                unit.name(),
                unit.kind(),
                PeriodSheet.isOffice(unit),
                shown,
                posts.stream()
                        .flatMap(p -> Optional.ofNullable(people.get(p.person())).map(x -> member(x, p)).stream())
                        .toList());
    }

    private UnitView.Member member(Person person, Post post) {
        return new UnitView.Member(
                person.id().value(),
                person.name(),
                person.addressForm(),
                post.role(),
                person.phone(),
                person.phone().map(p -> p.replaceAll("[^+0-9]", "")));
    }
}
