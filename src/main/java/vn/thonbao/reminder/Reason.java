package vn.thonbao.reminder;

/** Why somebody was not reminded, or not yet. What officers read stands in the office's messages under {@code reminder.why.}. */
public enum Reason {
    OUTSIDE_WINDOW,
    QUIET_DAY,
    DAY_OFF,
    TET,
    SENT_TODAY,
    WEEK_FULL,
    /** The office holds all reminders back. */
    ALL_PAUSED,
    /** Ill, bereaved, away. */
    AWAY,
    /** Asked for more time or a stand-in; the office has not answered. */
    WISH_OPEN,
    /** In the middle of a report that is only practised; half an hour at most. */
    PRACTISES,
    SHEET_RECEIVED(true),
    NO_CONSENT(true),
    NO_CHANNEL(true),
    /** A later step has come meanwhile. */
    SUPERSEDED(true),
    /** Its time ran out before it could be sent. */
    TOO_LATE(true),
    /** Between the decision and the sending the report came in. */
    NO_LONGER_OWED(true),
    /** The program could not say it; the log has why. */
    FAULT(true);

    private final boolean last;

    Reason() {
        this(false);
    }

    Reason(boolean last) {
        this.last = last;
    }

    /** Whoever has sent a picture, or waits for the office, is not to be called about it either. */
    boolean forbidsCalls() {
        return this == SHEET_RECEIVED || this == WISH_OPEN || this == ALL_PAUSED;
    }

    /** Waiting would not change it. */
    boolean isLast() {
        return last;
    }
}
