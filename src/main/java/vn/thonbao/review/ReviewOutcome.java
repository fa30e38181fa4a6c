package vn.thonbao.review;

import vn.thonbao.submission.SubmissionStatus;

public sealed interface ReviewOutcome {
    record Approved() implements ReviewOutcome {}

    record Returned() implements ReviewOutcome {}

    /** Back from approved to sent, with a reason. */
    record Reopened() implements ReviewOutcome {}

    /** The report is not in a state for this ("đang nhập", or somebody else decided meanwhile). */
    record NotNow(SubmissionStatus status, int revision) implements ReviewOutcome {}

    /** A return names at least one figure, and a comment for each. */
    record NothingToReturn() implements ReviewOutcome {}
}
