package vn.thonbao.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.channel.LastLook;
import vn.thonbao.submission.LateList;

/**
 * A reminder that waited, because the channel was away or slow, is looked at once more: what was reported meanwhile is not asked
 * for, nobody is woken at night, and nobody is disturbed who practises.
 */
@Component
class BeforeSending implements LastLook {

    private final Rings rings;
    private final LateList late;
    private final SendingHours hours;
    private final ObjectProvider<Occupied> occupied;

    BeforeSending(Rings rings, LateList late, SendingHours hours, ObjectProvider<Occupied> occupied) {
        this.rings = rings;
        this.late = late;
        this.hours = hours;
        this.occupied = occupied;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Verdict> at(String key, Instant now) {
        if (!key.startsWith(Deliveries.KEY)) {
            return Optional.empty();
        }
        var rows = rings.of(key);
        if (rows.stream()
                .noneMatch(row -> late.owes(row.matter().period(), row.matter().unit()))) {
            return Optional.of(new Verdict.Drop(Reason.NO_LONGER_OWED.name()));
        }
        var busy = rows.stream()
                .map(row -> row.matter().person())
                .distinct()
                .flatMap(person -> occupied.stream().flatMap(room -> room.until(person, now).stream()))
                .findFirst();
        if (busy.isPresent()) {
            return Optional.of(new Verdict.Wait(busy.get(), Reason.PRACTISES.name()));
        }
        return Optional.of(
                rows.stream().anyMatch(row -> row.kind() == Step.Kind.TONIGHT) ? new Verdict.Send() : hour(rows, now));
    }

    private Verdict hour(List<Rings.Row> rows, Instant now) {
        var end =
                rows.stream().flatMap(row -> row.expires().stream()).findFirst().orElse(now);
        return hours.at(rows.get(0).agency(), now, end);
    }
}
