package vn.thonbao.directory;

/** What became of a personal chat link. */
public sealed interface LinkOutcome {
    record Opened(PersonId person) implements LinkOutcome {}

    /** Once good: expired, or replaced by a newer one. */
    record Expired() implements LinkOutcome {}

    record Unknown() implements LinkOutcome {}
}
