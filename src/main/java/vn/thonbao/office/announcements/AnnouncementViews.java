package vn.thonbao.office.announcements;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.announcement.Announcement;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.Receipt;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.Contact;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.Words;

/** Announcements as the office reads them: who has said that it was understood, who has not, whom to call. */
@Component
public class AnnouncementViews {

    /** @param unread arrived, and nothing was said; {@code coming} on its way */
    record Row(
            long id,
            String words,
            String toWhom,
            String by,
            String at,
            long read,
            long unread,
            long coming,
            long unreached,
            int calls) {}

    /** @param key of the state ("read"), {@code said} the person's own words */
    record Line(
            long id, Contact person, String unit, String key, String state, String at, String said, String called) {}

    record View(Row row, String link, boolean urgent, String callFrom, List<Line> calls, List<Line> lines) {}

    private final AnnouncementDesk desk;
    private final Directory directory;
    private final Moments moments;
    private final Words words;

    AnnouncementViews(AnnouncementDesk desk, Directory directory, Moments moments, Words words) {
        this.desk = desk;
        this.directory = directory;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public List<Row> all(AgencyId agency) {
        var calls = desk.callsWaiting(agency, moments.now());
        return desk.all(agency).stream()
                .map(a -> row(a, desk.receipts(a), calls.getOrDefault(a, 0)))
                .toList();
    }

    /** How many people should be called now about any announcement. */
    @Transactional(readOnly = true)
    public int callsWaiting(AgencyId agency) {
        return desk.callsWaiting(agency, moments.now()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 for another agency's */
    @Transactional(readOnly = true)
    public View one(AgencyId agency, long id) {
        var announcement = desk.find(agency, id).orElseThrow(Scopes::notHere);
        var receipts = desk.receipts(announcement);
        var calls = desk.toCall(announcement, moments.now());
        var people = directory.people(agency).stream().collect(toMap(Person::id, p -> p));
        var units = directory.units(agency, moments.today()).stream()
                .collect(toMap(ReportingUnit::id, ReportingUnit::name));
        return new View(
                row(announcement, receipts, calls.size()),
                announcement.link().orElse(""),
                announcement.urgent(),
                moments.full(announcement.callFrom()),
                lines(calls, people, units),
                lines(receipts, people, units));
    }

    private Row row(Announcement announcement, List<Receipt> receipts, int calls) {
        return new Row(
                announcement.id(),
                announcement.words(),
                announcement.toWhom(),
                announcement.by(),
                moments.brief(announcement.at()),
                count(receipts, "read"),
                count(receipts, "unread"),
                count(receipts, "coming"),
                receipts.stream()
                        .filter(r -> !r.read() && r.whyNot().isPresent())
                        .count(),
                calls);
    }

    private static long count(List<Receipt> receipts, String key) {
        return receipts.stream()
                .map(AnnouncementViews::key)
                .filter(Predicate.isEqual(key))
                .count();
    }

    private static String key(Receipt receipt) {
        if (receipt.read()) {
            return "read";
        }
        return receipt.whyNot().map(Enum::name).orElse(receipt.arrivedAt().isPresent() ? "unread" : "coming");
    }

    private List<Line> lines(List<Receipt> receipts, Map<PersonId, Person> people, Map<UnitId, String> units) {
        return receipts.stream()
                .flatMap(r -> Stream.ofNullable(people.get(r.person())).map(person -> line(r, person, units)))
                .toList();
    }

    private Line line(Receipt receipt, Person person, Map<UnitId, String> units) {
        return new Line(
                receipt.id(),
                Contact.of(person, ""),
                units.getOrDefault(receipt.unit(), ""),
                key(receipt),
                words.text("announcement.state." + key(receipt)),
                receipt.readAt().or(receipt::arrivedAt).map(moments::brief).orElse(""),
                receipt.readWords().orElse(""),
                receipt.calledBy()
                        .map(by -> words.text(
                                "announcement.called",
                                by,
                                receipt.calledAt().map(moments::brief).orElse("")))
                        .orElse(""));
    }
}
