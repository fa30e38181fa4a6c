package vn.thonbao.workbook;

import java.time.Instant;

/**
 * A workbook that came in.
 *
 * @param by who wrote it into the register; before that, who uploaded it
 * @param summary how many rows of which sheets; empty before it was written
 */
public record Upload(long id, String fileName, String by, Instant at, String summary) {}
