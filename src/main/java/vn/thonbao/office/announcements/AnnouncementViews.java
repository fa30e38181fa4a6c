package vn.thonbao.office.announcements;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.announcement.Announcement;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.AnnouncementFiles;
import vn.thonbao.announcement.Receipt;
import vn.thonbao.announcement.Tally;
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

    /** One line of the list. @param calls of people who should be called now */
    record Row(long id, String words, String toWhom, String by, String at, Tally tally, int calls) {}

    /** @param older the number before which the next page begins; empty = there is none */
    record Rows(List<Row> rows, Optional<Long> older) {}

    /** @param key of the state ("read"), {@code said} the person's own words */
    record Line(
            long id, Contact person, String unit, String key, String state, String at, String said, String called) {}

    /** @param coming on its way, or waiting for the hours; {@code next} where the next page of lines begins */
    record View(
            Row row,
            String link,
            List<AnnouncementFiles.Attached> papers,
            boolean urgent,
            String callFrom,
            long silent,
            long coming,
            List<Line> calls,
            List<Line> lines,
            Optional<Integer> next) {}

    private static final int PAGE = 25;

    private static final int PEOPLE = 200;

    private static final String SILENT = "unread";
    private static final String COMING = "coming";

    private final AnnouncementDesk desk;
    private final AnnouncementFiles files;
    private final Directory directory;
    private final Moments moments;
    private final Words words;

    AnnouncementViews(
            AnnouncementDesk desk, AnnouncementFiles files, Directory directory, Moments moments, Words words) {
        this.desk = desk;
        this.files = files;
        this.directory = directory;
        this.moments = moments;
        this.words = words;
    }

    /** Newest first. @param before the number above which they end; empty = the newest of all */
    @Transactional(readOnly = true)
    public Rows page(AgencyId agency, Optional<Long> before) {
        var rows = desk.newest(agency, before, PAGE + 1).entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue()))
                .toList();
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Rows(
                shown, rows.size() > PAGE ? Optional.of(shown.get(PAGE - 1).id()) : Optional.empty());
    }

    /** How many people should be called now about any announcement. */
    @Transactional(readOnly = true)
    public int callsWaiting(AgencyId agency) {
        return desk.callsWaiting(agency, moments.now());
    }

    /**
     * @param from how many people are left out at the beginning
     * @throws org.springframework.web.server.ResponseStatusException 404 for another agency's
     */
    @Transactional(readOnly = true)
    public View one(AgencyId agency, long id, int from) {
        var announcement = find(agency, id);
        var receipts = desk.receipts(announcement);
        var calls = desk.toCall(announcement, moments.now());
        var people = directory.people(agency).stream().collect(toMap(Person::id, p -> p));
        var units = directory.units(agency, moments.today()).stream()
                .collect(toMap(ReportingUnit::id, ReportingUnit::name));
        var until = Math.min(from + PEOPLE, receipts.size());
        return new View(
                row(announcement, desk.tally(announcement)),
                announcement.link().orElse(""),
                files.of(announcement),
                announcement.urgent(),
                moments.full(announcement.callFrom()),
                count(receipts, SILENT),
                count(receipts, COMING),
                lines(calls, people, units),
                lines(receipts.subList(Math.min(from, until), until), people, units),
                until < receipts.size() ? Optional.of(until) : Optional.empty());
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 for another agency's */
    Announcement find(AgencyId agency, long id) {
        return desk.find(agency, id).orElseThrow(Scopes::notHere);
    }

    private Row row(Announcement announcement, Tally tally) {
        return new Row(
                announcement.id(),
                announcement.words(),
                announcement.toWhom(),
                announcement.by(),
                moments.brief(announcement.at()),
                tally,
                announcement.callsMatter(moments.now()) ? tally.calls(announcement, moments.now()) : 0);
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
        return receipt.underWay()
                ? "underWay"
                : receipt.whyNot().map(Enum::name).orElse(receipt.arrivedAt().isPresent() ? SILENT : COMING);
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
