package vn.thonbao.submission;

import java.time.Instant;

/**
 * @param field the flow's field; {@link #SHEET} = the paper sheet with all figures
 * @param kind image, document or voice
 */
public record Attachment(
        long id,
        SubmissionId submission,
        String field,
        String sha256,
        String kind,
        String mediaType,
        long size,
        String name,
        Author author,
        Instant at) {

    public static final String SHEET = "sheet";
}
