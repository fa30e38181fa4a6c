package vn.thonbao.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Delays;
import vn.thonbao.channel.LastLook;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.LateList;

/**
 * A reminder that waited, because the channel was away or slow, is looked at once more: what was reported meanwhile, or has another
 * deadline now, is not asked for, nobody is woken at night, and nobody is disturbed who practises, is away or waits for the office.
 */
@Component
class BeforeSending implements LastLook {

    private final Rings rings;
    private final LateList late;
    private final Wishes wishes;
    private final Delays delays;
    private final Directory directory;
    private final SendingHours hours;
    private final ObjectProvider<Occupied> occupied;
    private final ZoneId zone;

    BeforeSending(
            Rings rings,
            LateList late,
            Wishes wishes,
            Delays delays,
            Directory directory,
            SendingHours hours,
            ObjectProvider<Occupied> occupied,
            Settings settings) {
        this.rings = rings;
        this.late = late;
        this.wishes = wishes;
        this.delays = delays;
        this.directory = directory;
        this.hours = hours;
        this.occupied = occupied;
        this.zone = settings.timezone();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Verdict> at(String key, Instant now) {
        if (!key.startsWith(Deliveries.KEY)) {
            return Optional.empty();
        }
        var rows = rings.of(key);
        var needless = needless(rows).or(() -> unwelcome(rows, now));
        if (needless.isPresent()) {
            return Optional.of(new Verdict.Drop(needless.get().name()));
        }
        var busy = rows.stream()
                .map(row -> row.matter().person())
                .distinct()
                .flatMap(person -> occupied.stream().flatMap(room -> room.until(person, now).stream()))
                .findFirst();
        if (busy.isPresent()) {
            return Optional.of(new Verdict.Wait(busy.get(), Reason.PRACTISES.name()));
        }
        return Optional.of(rows.stream().anyMatch(row -> isAskedFor(row, now)) ? new Verdict.Send() : hour(rows, now));
    }

    /** Of several reports in one message one that is still owed, on the day it says, is enough. */
    private Optional<Reason> needless(List<Rings.Row> rows) {
        var owed = rows.stream()
                .filter(row -> late.owes(row.matter().period(), row.matter().unit()))
                .toList();
        if (owed.isEmpty()) {
            return Optional.of(Reason.NO_LONGER_OWED);
        }
        if (owed.stream().allMatch(this::waitsForTheOffice)) {
            return Optional.of(Reason.WISH_OPEN);
        }
        return owed.stream().allMatch(this::hasAnotherDeadline) ? Optional.of(Reason.SUPERSEDED) : Optional.empty();
    }

    private boolean waitsForTheOffice(Rings.Row row) {
        return row.kind() != Step.Kind.TONIGHT
                && wishes.waits(row.matter().period(), row.matter().unit());
    }

    private boolean hasAnotherDeadline(Rings.Row row) {
        var unit = row.matter().unit();
        return delays.changes(row.matter().period()).stream()
                .anyMatch(change -> change.at().isAfter(row.decided())
                        && change.unit().filter(other -> !other.equals(unit)).isEmpty());
    }

    private Optional<Reason> unwelcome(List<Rings.Row> rows, Instant now) {
        var person = rows.get(0).matter().person();
        if (!directory.hasConsented(person)) {
            return Optional.of(Reason.NO_CONSENT);
        }
        return wishes.leftInPeace(person, LocalDate.ofInstant(now, zone)) ? Optional.of(Reason.AWAY) : Optional.empty();
    }

    private static boolean isAskedFor(Rings.Row row, Instant now) {
        return row.kind() == Step.Kind.TONIGHT && now.isBefore(row.decided().plus(Tonight.GOOD_FOR));
    }

    private Verdict hour(List<Rings.Row> rows, Instant now) {
        var end =
                rows.stream().flatMap(row -> row.expires().stream()).findFirst().orElse(now);
        return hours.at(rows.get(0).agency(), now, end);
    }
}
