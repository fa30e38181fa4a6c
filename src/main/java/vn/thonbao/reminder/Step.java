package vn.thonbao.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * One step of a campaign's reminders.
 *
 * @param code for ever: with period, unit and person it makes the reminder that is never repeated
 * @param days after the day the anchor names; negative = before it
 * @param at local time
 */
public record Step(String code, Kind kind, Anchor anchor, int days, LocalTime at, Recipient to) {

    public enum Anchor {
        /** The first day after the days that the figures cover. */
        OPENING,
        /** The day to send by. */
        DEADLINE
    }

    /** What is said: each has its own wording. */
    public enum Kind {
        OPENING,
        BEFORE,
        LAST_DAY,
        AFTER,
        /** The one evening before a deadline that was moved for this unit. */
        AGREED,
        /** The head asked to be reminded then. */
        TONIGHT,
        CALL;

        /** The week's last message is kept for these. */
        boolean urgent() {
            return this != OPENING && this != AFTER;
        }
    }

    /** What a campaign has as long as nobody edits it. */
    public static final List<Step> PRESET = List.of(
            new Step("opening", Kind.OPENING, Anchor.OPENING, 0, LocalTime.of(7, 30), Recipient.HEAD),
            new Step("before", Kind.BEFORE, Anchor.DEADLINE, -2, LocalTime.of(18, 30), Recipient.HEAD),
            new Step("last-day", Kind.LAST_DAY, Anchor.DEADLINE, 0, LocalTime.of(7, 0), Recipient.HEAD),
            new Step("after", Kind.AFTER, Anchor.DEADLINE, 1, LocalTime.of(7, 0), Recipient.HEAD),
            new Step("deputy", Kind.AFTER, Anchor.DEADLINE, 1, LocalTime.of(7, 0), Recipient.DEPUTY),
            new Step("call", Kind.CALL, Anchor.DEADLINE, 1, LocalTime.of(9, 0), Recipient.OFFICER));

    /** Where a deadline was moved for one unit it is reminded once, the evening before. */
    static final Step AGREED =
            new Step("agreed", Kind.AGREED, Anchor.DEADLINE, -1, LocalTime.of(18, 30), Recipient.HEAD);

    /** @param opens first day after the period; {@code sendBy} local */
    LocalDateTime moment(LocalDate opens, LocalDateTime sendBy) {
        var day = anchor == Anchor.OPENING ? opens : sendBy.toLocalDate();
        return day.plusDays(days).atTime(at);
    }

    /** A deadline that was moved is a new one: what was said before it counts no more. */
    Step under(LocalDate movedTo) {
        return new Step(code + "@" + movedTo, kind, anchor, days, at, to);
    }
}
