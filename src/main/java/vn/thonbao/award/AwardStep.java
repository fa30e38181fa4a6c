package vn.thonbao.award;

import java.time.Instant;

/** Something that became of a proposal. @param byOffice false: the head told it anew, or took it back */
public record AwardStep(long id, Award.Status status, String reason, boolean byOffice, String by, Instant at) {}
