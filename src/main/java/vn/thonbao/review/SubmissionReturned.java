package vn.thonbao.review;

import java.util.List;
import vn.thonbao.submission.SubmissionId;

/** The office sent single figures back; published inside the transaction of the decision. */
public record SubmissionReturned(SubmissionId submission, int revision, List<FigureComment> comments, String by) {}
