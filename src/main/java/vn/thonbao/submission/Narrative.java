package vn.thonbao.submission;

import java.time.Instant;

/** A story for a field of the flow ("result"). */
public record Narrative(String field, String text, Author author, Instant at) {}
