package vn.thonbao.submission;

import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.PersonId;

/** Who said or did something; the name is kept as it was then. */
public sealed interface Author {
    String name();

    record Reporter(PersonId id, String name) implements Author {}

    /** An officer, also on behalf of a head; marked as such wherever the figure is shown. */
    record Officer(AccountId id, String name) implements Author {}
}
