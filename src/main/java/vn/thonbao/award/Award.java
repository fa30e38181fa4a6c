package vn.thonbao.award;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/**
 * A proposal as it stands now.
 *
 * @param person who proposes
 * @param unit absent when the head speaks for several and said none
 */
public record Award(
        long id,
        AgencyId agency,
        PersonId person,
        Optional<UnitId> unit,
        Told told,
        Instant proposedAt,
        Status status) {

    /**
     * What the head said, word for word.
     *
     * @param who a person, a collective, a household
     * @param form of award, as the law names it (docs/sources.md, S6 and S11 to S13); empty or "Chưa rõ" = the office chooses
     * @param deed what they are to be honoured for
     */
    public record Told(String who, String name, String form, String deed) {}

    /** From a proposal to the list the office puts before its council. A decision may be taken back until then. */
    public enum Status {
        NEW,
        SEEN,
        LISTED,
        DECLINED,
        /** By the head. */
        WITHDRAWN;

        /** Whether the office may say so. */
        public boolean canBecome(Status next) {
            return this != WITHDRAWN
                    && this != next
                    && Set.of(SEEN, LISTED, DECLINED).contains(next);
        }

        /** The head reads of it. */
        public boolean decided() {
            return this == LISTED || this == DECLINED;
        }
    }
}
