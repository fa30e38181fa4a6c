package vn.thonbao.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.LateList;
import vn.thonbao.submission.LateList.Late;

/** The late list with all that the planner has to know about it, in a fixed number of statements. */
@Component
class Debts {

    /** One agency's people. @param messages when each was written to in the last week */
    record OfAgency(
            AgencyId agency,
            Book.Setting setting,
            Map<PersonId, List<Debt>> people,
            Map<PersonId, Set<LocalDateTime>> messages) {}

    private static final int WEEK = 7;

    private final LateList late;
    private final Rings rings;
    private final Wishes wishes;
    private final Book book;
    private final Disturbances disturbances;
    private final ZoneId zone;

    Debts(LateList late, Rings rings, Wishes wishes, Book book, Disturbances disturbances, Settings settings) {
        this.late = late;
        this.rings = rings;
        this.wishes = wishes;
        this.book = book;
        this.disturbances = disturbances;
        this.zone = settings.timezone();
    }

    /** Everything that is the same for all rows of one reading. */
    private record Known(
            Map<CampaignId, List<Step>> steps,
            Map<Rings.Matter, Set<String>> settled,
            Map<Place, List<Wishes.Row>> wishes,
            Set<PersonId> away,
            Map<AgencyId, Book.Setting> settings) {}

    List<OfAgency> of(Collection<AgencyId> agencies, Instant now) {
        return of(agencies, LocalDate.ofInstant(now, zone), now);
    }

    /** @param today as if it were that day: what ended before it is owed */
    List<OfAgency> of(Collection<AgencyId> agencies, LocalDate today, Instant now) {
        var rows = late.of(agencies, today, now);
        if (rows.isEmpty()) {
            return List.of();
        }
        var messages = disturbances.since(now.minus(Duration.ofDays(WEEK + 1)), agencies);
        var known = known(agencies, rows, today);
        return rows.stream().collect(groupingBy(Late::agency, LinkedHashMap::new, toList())).entrySet().stream()
                .map(e -> new OfAgency(e.getKey(), setting(known, e.getKey()), people(e.getValue(), known), messages))
                .toList();
    }

    private Known known(Collection<AgencyId> agencies, List<Late> rows, LocalDate today) {
        return new Known(
                book.steps(rows.stream().map(Late::campaign).collect(toSet())),
                rings.settled(rows.stream().map(Late::period).collect(toSet())),
                wishes.open(agencies).stream()
                        .collect(groupingBy(
                                row -> new Place(row.wish().period(), row.wish().unit()))),
                wishes.pauses(agencies, today).stream()
                        .filter(pause -> pause.covers(today))
                        .map(Pause::person)
                        .collect(toSet()),
                book.of(agencies));
    }

    private static Book.Setting setting(Known known, AgencyId agency) {
        return known.settings().getOrDefault(agency, Book.Setting.PRESET);
    }

    private record Place(PeriodId period, UnitId unit) {
        static Place of(Late row) {
            return new Place(row.period(), row.unit());
        }
    }

    private Map<PersonId, List<Debt>> people(List<Late> rows, Known known) {
        var people = new LinkedHashMap<PersonId, List<Debt>>();
        var places = rows.stream().collect(groupingBy(Place::of, LinkedHashMap::new, toList()));
        places.values()
                .forEach(unit -> addressees(unit, known)
                        .forEach(debt -> people.computeIfAbsent(debt.person(), any -> new ArrayList<>())
                                .add(debt)));
        return people;
    }

    /** While no head of the unit can be written to, the others are spoken to as its heads. */
    private List<Debt> addressees(List<Late> unit, Known known) {
        var headless = unit.stream()
                .noneMatch(row -> Recipient.of(row.role()) == Recipient.HEAD
                        && personal(row, known).isEmpty());
        var caller = unit.stream()
                .filter(row -> Recipient.of(row.role()) == Recipient.HEAD)
                .findFirst()
                .orElse(unit.get(0));
        return unit.stream()
                .map(row -> debt(row, row.equals(caller), headless, known))
                .toList();
    }

    private Debt debt(Late row, boolean first, boolean headless, Known known) {
        var matter = new Rings.Matter(row.period(), row.unit(), row.person());
        return new Debt(
                row.period(),
                row.unit(),
                row.person(),
                headless ? Recipient.HEAD : Recipient.of(row.role()),
                first,
                row.to().plusDays(1),
                local(row.deadline().sendBy()),
                local(row.deadline().lock()),
                row.moved(),
                known.steps().getOrDefault(row.campaign(), Step.PRESET),
                known.settled().getOrDefault(matter, Set.of()),
                tonight(row, known),
                bar(row, known));
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private Optional<LocalDateTime> tonight(Late row, Known known) {
        return wishes(row, known)
                .filter(w -> w.wish().kind() == Wish.Kind.TONIGHT
                        && w.wish().person().equals(row.person()))
                .flatMap(w -> w.remindAt().stream())
                .findFirst()
                .map(this::local);
    }

    private static Stream<Wishes.Row> wishes(Late row, Known known) {
        return known.wishes().getOrDefault(Place.of(row), List.of()).stream();
    }

    private static Optional<Reason> bar(Late row, Known known) {
        if (row.sheetReceived()) {
            return Optional.of(Reason.SHEET_RECEIVED);
        }
        if (setting(known, row.agency()).paused()) {
            return Optional.of(Reason.ALL_PAUSED);
        }
        var asked = wishes(row, known).anyMatch(w -> w.wish().kind() != Wish.Kind.TONIGHT);
        return asked ? Optional.of(Reason.WISH_OPEN) : personal(row, known);
    }

    /** What keeps us from writing to this person, whatever it is about. */
    private static Optional<Reason> personal(Late row, Known known) {
        if (!row.consented()) {
            return Optional.of(Reason.NO_CONSENT);
        }
        if (!row.reachable()) {
            return Optional.of(Reason.NO_CHANNEL);
        }
        return known.away().contains(row.person()) ? Optional.of(Reason.AWAY) : Optional.empty();
    }
}
