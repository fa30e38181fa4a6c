package vn.thonbao.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thonbao.reminder.Debt.Timed;
import vn.thonbao.reminder.Decision.Item;

/**
 * Decides from what is handed in alone who is reminded of what at a moment. It is asked again and again: what it sends or drops is
 * settled for ever, what it postpones it will look at anew. After a long stop only the latest step of a debt is left.
 */
final class Planner {

    private static final int WEEK = 7;

    /** Where the deadline is the first day after the period, its last day says more than its opening. */
    private static final Comparator<Timed> LATEST = Comparator.comparing(
                    (Timed timed) -> timed.step().kind() != Step.Kind.OPENING)
            .thenComparing(Timed::wished);

    private final Rules rules;
    private final Slots slots;

    Planner(Rules rules, Slots slots) {
        this.rules = rules;
        this.slots = slots;
    }

    /** @param step the latest one due today; {@code older} it makes needless; {@code reached} its time, or an older one's, has come */
    private record Due(Debt debt, Timed step, List<Timed> older, boolean reached, boolean asked) {
        Item item() {
            return new Item(debt, step.step());
        }
    }

    /**
     * @param debts all of one person
     * @param messageDays on which this person was sent a reminder, at least of the last week
     */
    List<Decision> decide(LocalDateTime now, List<Debt> debts, Collection<LocalDate> messageDays) {
        var decisions = new ArrayList<Decision>();
        var due = new ArrayList<Due>();
        for (var debt : debts) {
            var open = debt.open().toList();
            calls(debt, open, now, decisions);
            var found = due(debt, open, now, messageDays, decisions);
            found.filter(d -> d.debt().bar().isEmpty() || d.asked()).ifPresent(due::add);
            found.filter(d -> d.reached() && d.debt().bar().isPresent() && !d.asked())
                    .ifPresent(d -> barred(d, d.debt().bar().get(), decisions));
        }
        if (due.stream().anyMatch(Due::reached)) {
            obstacle(now, due, messageDays)
                    .ifPresentOrElse(why -> postpone(due, now, why, decisions), () -> send(due, decisions));
        }
        return decisions;
    }

    private static void calls(Debt debt, List<Timed> open, LocalDateTime now, List<Decision> decisions) {
        open.stream()
                .filter(t -> t.step().to() == Recipient.OFFICER && !t.wished().isAfter(now) && now.isBefore(t.limit()))
                .filter(t -> debt.bar().filter(Reason::forbidsCalls).isEmpty())
                .forEach(t -> decisions.add(new Decision.Call(new Item(debt, t.step()))));
    }

    /** The latest step of today or before that may still be sent; what cannot be any more is dropped on the way. */
    private Optional<Due> due(
            Debt debt,
            List<Timed> open,
            LocalDateTime now,
            Collection<LocalDate> messageDays,
            List<Decision> decisions) {
        var sendable = new ArrayList<Timed>();
        for (var timed : open) {
            if (timed.step().to() == Recipient.OFFICER) {
                continue;
            }
            var slot = slots.slot(timed.wished(), timed.limit());
            if (slot.isEmpty() ? !timed.wished().isAfter(now) : !timed.limit().isAfter(now)) {
                decisions.add(new Decision.Drop(new Item(debt, timed.step()), why(debt, timed, slot, messageDays)));
            } else if (slot.filter(s -> s.isBefore(endOf(now))).isPresent()) {
                sendable.add(new Timed(timed.step(), slot.get(), timed.limit()));
            }
        }
        return asked(debt, now, sendable).or(() -> latest(debt, now, sendable));
    }

    private static LocalDateTime endOf(LocalDateTime now) {
        return now.toLocalDate().plusDays(1).atTime(LocalTime.MIDNIGHT);
    }

    /** What kept it back until it was too late. */
    private Reason why(Debt debt, Timed timed, Optional<LocalDateTime> slot, Collection<LocalDate> messageDays) {
        return debt.bar()
                .or(() -> slot.isEmpty() ? slots.closed(timed.wished()) : Optional.empty())
                .or(() -> full(timed.limit().toLocalDate(), timed.step().kind().urgent(), messageDays)
                        ? Optional.of(Reason.WEEK_FULL)
                        : Optional.empty())
                .orElse(Reason.TOO_LATE);
    }

    private static Optional<Due> asked(Debt debt, LocalDateTime now, List<Timed> sendable) {
        return debt.asked()
                .filter(at -> now.isBefore(debt.lock())
                        && debt.bar().filter(Reason::isLast).isEmpty())
                .map(at -> new Timed(tonight(at), at, debt.lock()))
                .filter(t -> !t.wished().isAfter(now)
                        && !debt.settled().contains(t.step().code()))
                .map(t -> new Due(debt, t, List.copyOf(sendable), true, true));
    }

    private static Step tonight(LocalDateTime at) {
        return new Step(
                "tonight@" + at.toLocalDate(),
                Step.Kind.TONIGHT,
                Step.Anchor.DEADLINE,
                0,
                at.toLocalTime(),
                Recipient.HEAD);
    }

    private static Optional<Due> latest(Debt debt, LocalDateTime now, List<Timed> sendable) {
        return sendable.stream().max(LATEST).map(latest -> {
            var older = sendable.stream().filter(t -> !t.equals(latest)).toList();
            var reached = sendable.stream().anyMatch(t -> !t.wished().isAfter(now));
            return new Due(debt, latest, older, reached, false);
        });
    }

    private static void barred(Due due, Reason bar, List<Decision> decisions) {
        if (bar.isLast()) {
            Stream.concat(due.older().stream(), Stream.of(due.step()))
                    .forEach(t -> decisions.add(new Decision.Drop(new Item(due.debt(), t.step()), bar)));
        } else {
            decisions.add(new Decision.Postpone(due.item(), bar));
        }
    }

    /** Whoever asked for it gets it at about the hour that was asked for; everybody else only at a time that disturbs nobody, and seldom. */
    private Optional<Reason> obstacle(LocalDateTime now, List<Due> due, Collection<LocalDate> messageDays) {
        if (due.stream()
                .anyMatch(d -> d.asked() && now.isBefore(Tonight.over(d.step().wished())))) {
            return Optional.empty();
        }
        var today = now.toLocalDate();
        return slots.closed(now)
                .or(() -> messageDays.contains(today) ? Optional.of(Reason.SENT_TODAY) : Optional.empty())
                .or(() -> full(
                                today,
                                due.stream()
                                        .anyMatch(d -> d.step().step().kind().urgent()),
                                messageDays)
                        ? Optional.of(Reason.WEEK_FULL)
                        : Optional.empty());
    }

    /** The week's last message is kept for what is urgent. */
    private boolean full(LocalDate today, boolean urgent, Collection<LocalDate> messageDays) {
        var used = messageDays.stream()
                .filter(day -> day.isAfter(today.minusDays(WEEK)))
                .distinct()
                .count();
        return used >= rules.perWeek() - (urgent || rules.perWeek() == 1 ? 0 : 1);
    }

    private static void postpone(List<Due> due, LocalDateTime now, Reason why, List<Decision> decisions) {
        due.stream().filter(Due::reached).forEach(d -> {
            decisions.add(new Decision.Postpone(d.item(), why));
            if (!d.step().wished().isAfter(now)) {
                superseded(d, decisions);
            }
        });
    }

    private static void send(List<Due> due, List<Decision> decisions) {
        var expires = due.stream()
                .map(d -> d.step().limit())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var person = due.get(0).debt().person();
        decisions.add(new Decision.Send(person, due.stream().map(Due::item).toList(), expires));
        due.forEach(d -> superseded(d, decisions));
    }

    private static void superseded(Due due, List<Decision> decisions) {
        due.older().forEach(t -> decisions.add(new Decision.Drop(new Item(due.debt(), t.step()), Reason.SUPERSEDED)));
    }
}
