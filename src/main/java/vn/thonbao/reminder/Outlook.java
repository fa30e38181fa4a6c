package vn.thonbao.reminder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;

/** What the office may look at: what will ring and for whom, what became of it, and how often each person was disturbed. */
@Component
@Transactional(readOnly = true)
public class Outlook {

    /** @param at local @param kept why it would not go out as things stand */
    public record Ahead(
            LocalDateTime at, Step.Kind kind, PeriodId period, UnitId unit, PersonId person, Optional<Reason> kept) {}

    /** @param why empty: it was sent, or the office was told to call */
    public record Past(
            Instant at,
            Step.Kind kind,
            PeriodId period,
            UnitId unit,
            PersonId person,
            boolean called,
            Optional<Reason> why) {}

    private final Debts debts;
    private final Rings rings;
    private final OfficeCalendar calendars;
    private final ZoneId zone;

    Outlook(Debts debts, Rings rings, OfficeCalendar calendars, Settings settings) {
        this.debts = debts;
        this.rings = rings;
        this.calendars = calendars;
        this.zone = settings.timezone();
    }

    /** As things stand: whoever reports before is left out then. In the order of time. */
    public List<Ahead> ahead(AgencyId agency, Instant now, int days) {
        var from = LocalDateTime.ofInstant(now, zone);
        var until = from.plusDays(days);
        return debts.of(List.of(agency), until.toLocalDate(), now).stream()
                .flatMap(of -> {
                    var slots = new Slots(of.setting().rules(), calendars.workingDays(agency));
                    return of.people().values().stream().flatMap(List::stream).flatMap(debt -> ahead(debt, slots));
                })
                .filter(ahead -> ahead.at().isBefore(until))
                .sorted(Comparator.comparing(Ahead::at)
                        .thenComparing(a -> a.unit().value()))
                .toList();
    }

    private static Stream<Ahead> ahead(Debt debt, Slots slots) {
        return debt.open()
                .flatMap(timed -> moment(timed, slots).stream()
                        .map(at -> new Ahead(
                                at,
                                timed.step().kind(),
                                debt.period(),
                                debt.unit(),
                                debt.person(),
                                kept(debt, timed))));
    }

    private static Optional<Reason> kept(Debt debt, Debt.Timed timed) {
        return timed.step().to() == Recipient.OFFICER ? debt.bar().filter(Reason::forbidsCalls) : debt.bar();
    }

    private static Optional<LocalDateTime> moment(Debt.Timed timed, Slots slots) {
        return timed.step().to() == Recipient.OFFICER
                ? Optional.of(timed.wished())
                : slots.slot(timed.wished(), timed.limit());
    }

    /** Newest first. */
    public List<Past> past(AgencyId agency, Instant since, int most) {
        return rings.past(agency, since, most);
    }

    /** Messages of reminders to each person since then; who had none is left out. */
    public Map<PersonId, Integer> disturbed(AgencyId agency, Instant since) {
        return rings.disturbed(agency, since);
    }
}
