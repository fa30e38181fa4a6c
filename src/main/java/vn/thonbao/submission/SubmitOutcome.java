package vn.thonbao.submission;

import java.time.Instant;
import java.util.List;
import vn.thonbao.campaign.Indicator;

public sealed interface SubmitOutcome {
    record Received(SubmissionId id, int revision) implements SubmitOutcome {}

    record FiguresMissing(List<Indicator> missing) implements SubmitOutcome {}

    record FiguresLocked(Instant since) implements SubmitOutcome {}
}
