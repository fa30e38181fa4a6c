package vn.thonbao.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.Routes;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.Submission;

/** Those who hear about a unit's report: they speak for it, gave their consent and can be reached; the others are called. */
@Component
class Audience {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final Routes routes;
    private final Unreached unreached;
    private final Clock clock;

    Audience(Directory directory, CampaignDesk campaigns, Routes routes, Unreached unreached, Clock clock) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.routes = routes;
        this.unreached = unreached;
        this.clock = clock;
    }

    record Listener(Scene scene, Duties.Duty duty) {}

    List<Listener> of(Submission submission, Predicate<PersonId> wanted, String occasion) {
        var now = clock.instant();
        var unit = directory.unit(submission.unit());
        var period = campaigns.period(submission.period());
        var deadline = campaigns.deadline(period.id(), unit.id());
        return directory.postsAt(unit.id(), LocalDate.ofInstant(now, clock.getZone())).stream()
                .filter(post -> wanted.test(post.person()) && directory.hasConsented(post.person()))
                .flatMap(post -> scene(directory.person(post.person()), unit.id(), occasion, now).stream()
                        .map(scene -> new Listener(scene, new Duties.Duty(post, unit, period, deadline))))
                .toList();
    }

    private Optional<Scene> scene(Person person, UnitId unit, String occasion, Instant now) {
        var route = routes.to(person.id(), now).stream().findFirst();
        if (route.isEmpty()) {
            unreached.note(person.id(), Optional.of(unit), occasion, now);
        }
        return route.map(chat -> new Scene(
                person,
                chat,
                Optional.empty(),
                occasion + ":" + person.id().value(),
                Optional.empty(),
                "",
                List.of(),
                now));
    }
}
