package vn.thonbao.submission;

import java.util.EnumSet;
import java.util.Set;

/** The life of a unit's report, and the one table of allowed moves. "Chưa gửi" is a submission that does not exist yet. */
public enum SubmissionStatus {
    DRAFT("đang nhập"),
    SENT("đã gửi"),
    RETURNED("trả lại"),
    APPROVED("đã duyệt"),
    LOCKED("đã khóa");

    private final String words;

    SubmissionStatus(String words) {
        this.words = words;
    }

    /** As the office reads it. */
    public String words() {
        return words;
    }

    public boolean canBecome(SubmissionStatus next) {
        return followers().contains(next);
    }

    private Set<SubmissionStatus> followers() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SENT);
            case SENT -> EnumSet.of(SENT, RETURNED, APPROVED, LOCKED); // SENT again: a correction is a new revision
            case RETURNED -> EnumSet.of(SENT, LOCKED);
            case APPROVED -> EnumSet.of(SENT, RETURNED, LOCKED); // SENT: changed or un-approved before the lock
            case LOCKED -> EnumSet.noneOf(SubmissionStatus.class);
        };
    }
}
