package vn.thonbao.intake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Derived;
import vn.thonbao.platform.Settings;

/** What a person's units owe, the most urgent first; a locked period comes last, so that its head still gets an answer. */
@Component
class Duties {

    private static final int UNDER_WAY = 600;

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final ZoneId zone;
    private final Derived<PersonId, List<Seat>> seats;

    Duties(Directory directory, CampaignDesk campaigns, Settings settings) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.zone = settings.timezone();
        this.seats = new Derived<>(settings, UNDER_WAY);
    }

    /** The units this person speaks for today. */
    List<Seat> seats(Person person, Instant now) {
        var posts = directory.postsOf(person.id(), LocalDate.ofInstant(now, zone));
        var units = directory.units(posts.stream().map(Post::unit).toList());
        return seats.of(person.id(), () -> seats(posts, units), posts, units);
    }

    private static List<Seat> seats(List<Post> posts, List<ReportingUnit> units) {
        var known = units.stream().collect(toMap(ReportingUnit::id, unit -> unit));
        return posts.stream()
                .flatMap(post -> Optional.ofNullable(known.get(post.unit())).map(unit -> new Seat(post, unit)).stream())
                .toList();
    }

    /** In a fixed number of statements, however many units, campaigns and years there are. */
    List<Duty> of(Person person, List<Seat> seats, Instant now) {
        var periods = campaigns.current(person.agency(), now);
        var deadlines = campaigns.deadlines(
                seats.stream().map(s -> s.unit().id()).toList(),
                periods.stream().map(ReportingPeriod::id).toList());
        var duties = new ArrayList<Duty>();
        for (Seat seat : seats) {
            var unit = seat.unit();
            for (ReportingPeriod period : periods) {
                if (!unit.from().isAfter(period.to()) && campaigns.reportsIn(period, unit)) {
                    var own = deadlines.getOrDefault(unit.id(), Map.of());
                    duties.add(new Duty(seat.post(), unit, period, Optional.ofNullable(own.get(period.id()))));
                }
            }
        }
        var today = LocalDate.ofInstant(now, zone);
        duties.removeIf(d -> duties.stream().anyMatch(other -> d.givesWayTo(other, today, now)));
        duties.sort(Comparator.comparing((Duty d) -> d.locked(now))
                .thenComparing(d -> d.deadline().map(Deadline::sendBy).orElse(Instant.MAX))
                .thenComparing(d -> d.unit().code()));
        return duties;
    }

    /** The keys of those whose figures are locked. */
    static Set<String> closed(List<Duty> duties, Instant now) {
        return duties.stream().filter(d -> d.locked(now)).map(Duty::key).collect(toSet());
    }

    /** As the head reads them, one list over all campaigns: campaign and period are named only where there is more than one. */
    List<Reception.Duty> labelled(List<Duty> duties) {
        var manyPeriods = duties.stream().map(d -> d.period().id()).distinct().count() > 1;
        var manyCampaigns =
                duties.stream().map(d -> d.period().campaign()).distinct().count() > 1;
        return duties.stream()
                .map(d -> {
                    var campaign = campaigns.campaign(d.period().campaign());
                    var label = d.unit().name()
                            + (manyCampaigns ? " · " + campaign.shortTitle() : "")
                            + (manyPeriods ? " · " + d.period().label() : "");
                    return new Reception.Duty(d.key(), label, campaign.flow());
                })
                .toList();
    }

    /** The unit that is talked about, else the only one this person speaks for. */
    Optional<UnitId> spokenFor(Scene scene) {
        var talkedAbout = scene.duty().map(d -> d.unit().id());
        var seats = seats(scene.person(), scene.now());
        return talkedAbout.isPresent() || seats.size() != 1
                ? talkedAbout
                : Optional.of(seats.get(0).unit().id());
    }

    record Seat(Post post, ReportingUnit unit) {}

    /** A unit and a period it owes a report for, and the post that lets this person speak for it. */
    record Duty(Post post, ReportingUnit unit, ReportingPeriod period, Optional<Deadline> deadline) {
        boolean locked(Instant now) {
            return deadline.map(d -> !now.isBefore(d.lock())).orElse(true);
        }

        /**
         * Of one campaign a head is not asked which period is meant: a locked one is over when the next has ended, too, and one that
         * still runs waits until the last is locked.
         */
        boolean givesWayTo(Duty other, LocalDate today, Instant now) {
            if (!other.unit.equals(unit) || !other.period.campaign().equals(period.campaign())) {
                return false;
            }
            return other.period.to().isAfter(period.to())
                    ? locked(now) && !other.runsOn(today)
                    : other.period.to().isBefore(period.to()) && runsOn(today) && !other.locked(now);
        }

        private boolean runsOn(LocalDate today) {
            return !period.to().isBefore(today);
        }

        String key() {
            return unit.id().value() + ":" + period.id().value();
        }
    }
}
