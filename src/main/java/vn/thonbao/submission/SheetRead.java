package vn.thonbao.submission;

import java.time.Instant;

/**
 * An officer has typed the figures off the paper sheet and asks the head whether they are right; published in the transaction of
 * the asking.
 *
 * @param asked how often this report was asked about
 * @param by the officer's name
 */
public record SheetRead(SubmissionId submission, int asked, String by, Instant at) {}
