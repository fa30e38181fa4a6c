package vn.thonbao.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
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

    /** Three columns from {@code first} on; absent where they are empty. */
    static Optional<AuthorColumns> read(ResultSet row, int first) throws SQLException {
        var kind = Optional.ofNullable(row.getString(first));
        var id = row.getLong(first + 1);
        var name = row.getString(first + 2);
        return kind.map(k -> new AuthorColumns(Kind.valueOf(k), id, name));
    }

    Author author() {
        return switch (kind) {
            case REPORTER -> new Author.Reporter(new PersonId(id), name);
            case OFFICER -> new Author.Officer(new AccountId(id), name);
        };
    }
}
