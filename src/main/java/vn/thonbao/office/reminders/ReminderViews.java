package vn.thonbao.office.reminders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.SentMessages;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Words;
import vn.thonbao.reminder.Outlook;
import vn.thonbao.reminder.Step;

/** Reminders as the office reads them. */
@Component
class ReminderViews {

    private static final int DAYS_AHEAD = 14;
    private static final int DAYS_BACK = 30;
    private static final int MOST_LINES = 300;

    /** People of one moment. @param kept those who would not be written to, each with the reason */
    record Group(String at, String what, List<String> people, List<String> kept) {}

    record Line(String at, String who, String unit, String what, String outcome, boolean sent) {}

    /**
     * How often somebody was written to without having asked.
     *
     * @param reminders of all {@code messages}; {@code others} what else went to many people, {@code own} news of their own report
     * @param share of the busiest person, 0 to 100, for a bar
     */
    record Load(String who, int messages, int reminders, int others, int own, int share) {}

    record View(List<Group> ahead, List<Line> past, List<Load> loads) {}

    private final Outlook outlook;
    private final SentMessages sent;
    private final Directory directory;
    private final CampaignDesk campaigns;
    private final Moments moments;
    private final Words words;

    ReminderViews(
            Outlook outlook,
            SentMessages sent,
            Directory directory,
            CampaignDesk campaigns,
            Moments moments,
            Words words) {
        this.outlook = outlook;
        this.sent = sent;
        this.directory = directory;
        this.campaigns = campaigns;
        this.moments = moments;
        this.words = words;
    }

    private record Names(Map<PersonId, String> people, Map<UnitId, String> units) {
        String person(PersonId id) {
            return people.getOrDefault(id, "");
        }

        String unit(UnitId id) {
            return units.getOrDefault(id, "");
        }
    }

    @Transactional(readOnly = true)
    public View of(AgencyId agency) {
        var names = new Names(
                directory.people(agency).stream().collect(toMap(Person::id, Person::name)),
                directory.units(agency, moments.today()).stream()
                        .collect(toMap(ReportingUnit::id, ReportingUnit::name)));
        var since = moments.now().minus(Duration.ofDays(DAYS_BACK));
        return new View(
                ahead(agency, names),
                outlook.past(agency, since, MOST_LINES).stream()
                        .map(p -> line(p, names))
                        .toList(),
                loads(agency, names, since));
    }

    private record Moment(LocalDateTime at, Step.Kind kind, String period) {}

    private List<Group> ahead(AgencyId agency, Names names) {
        return outlook.ahead(agency, moments.now(), DAYS_AHEAD).stream()
                .collect(groupingBy(
                        a -> new Moment(
                                a.at(), a.kind(), campaigns.period(a.period()).label()),
                        LinkedHashMap::new,
                        toList()))
                .entrySet()
                .stream()
                .map(e -> group(e.getKey(), e.getValue(), names))
                .toList();
    }

    private Group group(Moment moment, List<Outlook.Ahead> people, Names names) {
        var past = moments.instant(moment.at()).isBefore(moments.now());
        return new Group(
                past ? words.text("reminder.nextWindow") : moments.full(moments.instant(moment.at())),
                words.text("reminder.kind." + moment.kind().name()) + " · " + moment.period(),
                people.stream()
                        .filter(a -> a.kept().isEmpty())
                        .map(a -> names.unit(a.unit()) + ": " + names.person(a.person()))
                        .toList(),
                people.stream()
                        .filter(a -> a.kept().isPresent())
                        .map(a -> names.unit(a.unit()) + ": " + names.person(a.person()) + " ("
                                + words.text(
                                        "reminder.why." + a.kept().orElseThrow().name()) + ")")
                        .toList());
    }

    private Line line(Outlook.Past past, Names names) {
        var what = words.text("reminder.kind." + past.kind().name()) + " · "
                + campaigns.period(past.period()).label();
        return new Line(
                moments.brief(past.at()),
                names.person(past.person()),
                names.unit(past.unit()),
                what,
                outcome(past),
                past.why().isEmpty());
    }

    private String outcome(Outlook.Past past) {
        return past.why()
                .map(why -> words.text("reminder.why." + why.name()))
                .orElseGet(() -> words.text(past.called() ? "reminder.called" : "reminder.sent"));
    }

    private List<Load> loads(AgencyId agency, Names names, Instant since) {
        var reminders = outlook.disturbed(agency, since);
        var unasked = sent.unasked(agency, since);
        var most = unasked.values().stream()
                .map(SentMessages.Count::all)
                .max(Comparator.naturalOrder())
                .orElse(1);
        return unasked.entrySet().stream()
                .map(e -> load(names.person(e.getKey()), e.getValue(), reminders.getOrDefault(e.getKey(), 0), most))
                .sorted(Comparator.comparing(Load::messages).reversed().thenComparing(Load::who))
                .toList();
    }

    private static Load load(String who, SentMessages.Count count, int reminders, int most) {
        var ofThem = Math.min(reminders, count.toMany());
        return new Load(who, count.all(), ofThem, count.toMany() - ofThem, count.own(), 100 * count.all() / most);
    }
}
