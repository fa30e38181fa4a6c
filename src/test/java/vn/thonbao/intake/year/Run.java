package vn.thonbao.intake.year;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;

/** What one simulated year remembers of itself. */
final class Run {

    private final Commune.Made made;
    private final Watch watch;
    private final Random random;
    final Map<String, LocalDateTime> open = new HashMap<>();
    final Map<PersonId, LocalDateTime> back = new HashMap<>();
    private List<ReportingPeriod> all = List.of();

    Run(Commune.Made made, Watch watch, Random random) {
        this.made = made;
        this.watch = watch;
        this.random = random;
    }

    Commune.Made made() {
        return made;
    }

    Watch watch() {
        return watch;
    }

    Random random() {
        return random;
    }

    Person person(PersonId id) {
        return new Person(id, made.agency(), "Nguyễn Văn Hùng", "bác", Optional.empty());
    }

    /** Periods that are reported now: ended, and not a month ago. */
    List<ReportingPeriod> current(CampaignDesk campaigns, LocalDateTime now, ZoneId zone) {
        if (all.isEmpty()) {
            all = made.campaigns().stream()
                    .flatMap(c -> campaigns.periods(c).stream())
                    .toList();
        }
        var today = now.toLocalDate();
        return all.stream()
                .filter(p -> p.to().isBefore(today) && !p.to().isBefore(today.minusDays(31)))
                .toList();
    }

    /** What each person was told of on each day, in words that are the same whatever the numbers in the database are. */
    Set<String> told(List<Watch.Message> messages) {
        var words = new HashMap<String, String>();
        for (var unit : made.units()) {
            for (var period : all) {
                words.put(
                        unit.unit().id().value() + ":" + period.id().value(),
                        unit.unit().code() + " " + made.campaigns().indexOf(period.campaign()) + " " + period.label());
            }
        }
        return messages.stream()
                .flatMap(m -> m.concerns().stream()
                        .map(matter -> m.at().toLocalDate() + " " + place(m.person()) + ": " + words.get(matter)))
                .collect(toCollection(TreeSet::new));
    }

    private String place(long person) {
        return made.units().stream()
                .filter(unit -> unit.people().contains(new PersonId(person)))
                .map(unit -> "person " + unit.people().indexOf(new PersonId(person)))
                .collect(joining());
    }
}
