package vn.thonbao.difficulty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/**
 * What a head is stuck with, as it stands now.
 *
 * @param unit absent when the head speaks for several and said none
 * @param words as they were told first
 * @param answerBy the last day for an answer, as it was told to the head
 * @param owner the officer who sees to it; absent until one takes it
 */
public record Difficulty(
        long id,
        AgencyId agency,
        PersonId person,
        Optional<UnitId> unit,
        String words,
        Instant raisedAt,
        LocalDate answerBy,
        Status status,
        Optional<AccountId> owner) {

    public enum Status {
        NEW,
        IN_HAND,
        ANSWERED
    }

    public boolean open() {
        return status != Status.ANSWERED;
    }

    public boolean overdue(LocalDate today) {
        return open() && today.isAfter(answerBy);
    }
}
