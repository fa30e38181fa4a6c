package vn.thonbao.reminder;

/** Why a setting is refused: it could never do what it says. Officers read {@code reminder.fault.…}. */
public enum Fault {
    NO_WINDOW,
    WINDOW_NEVER_OPENS,
    EVERY_DAY_QUIET,
    PER_WEEK,
    NO_STEP_CODE,
    STEP_TWICE,
    STEP_BEFORE_OPENING,
    STEP_AFTER_LOCK
}
