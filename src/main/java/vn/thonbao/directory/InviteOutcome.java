package vn.thonbao.directory;

/** What became of a typed or tapped invite code. */
public sealed interface InviteOutcome {
    record Linked(PersonId person) implements InviteOutcome {}

    /** Once good: used, expired, or replaced by a newer one. */
    record Spent() implements InviteOutcome {}

    record Unknown() implements InviteOutcome {}

    /** Too many wrong codes from this chat today; the code was not even looked at. */
    record TooMany() implements InviteOutcome {}
}
