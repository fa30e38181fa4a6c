package vn.thonbao.submission;

import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.PersonId;

/** @param id of a person or of an account, as {@code kind} says */
record AuthorColumns(Kind kind, long id, String name) {
    enum Kind {
        REPORTER,
        OFFICER
    }

    static AuthorColumns of(Author author) {
        if (author instanceof Author.Reporter reporter) {
            return new AuthorColumns(Kind.REPORTER, reporter.id().value(), reporter.name());
        }
        if (author instanceof Author.Officer officer) {
            return new AuthorColumns(Kind.OFFICER, officer.id().value(), officer.name());
        }
        throw new IllegalStateException("no columns for " + author.getClass());
    }

    Author author() {
        return switch (kind) {
            case REPORTER -> new Author.Reporter(new PersonId(id), name);
            case OFFICER -> new Author.Officer(new AccountId(id), name);
        };
    }
}
