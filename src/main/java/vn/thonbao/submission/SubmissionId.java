package vn.thonbao.submission;

public record SubmissionId(long value) {}
