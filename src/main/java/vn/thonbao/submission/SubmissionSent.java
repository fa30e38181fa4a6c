package vn.thonbao.submission;

/** A report was sent, for the first time ({@code revision} 1) or anew. */
public record SubmissionSent(SubmissionId submission, int revision, Author by) {}
