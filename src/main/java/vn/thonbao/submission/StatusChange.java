package vn.thonbao.submission;

import java.time.Instant;
import java.util.Optional;

/** Who moved a report, when and why. */
public record StatusChange(
        Optional<SubmissionStatus> from, SubmissionStatus to, int revision, Author by, Instant at, String why) {}
