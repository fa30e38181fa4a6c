package vn.thonbao.review;

import vn.thonbao.submission.SubmissionId;

public record SubmissionApproved(SubmissionId submission, int revision, String by) {}
