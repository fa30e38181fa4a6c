package vn.thonbao.workbook;

/**
 * What one row of a workbook changes.
 *
 * @param fresh something new; otherwise something on file becomes different
 * @param subject whom or what it is about ("Tổ dân phố 5")
 * @param words old and new, column by column
 * @param kept the same for the history, without what is personal
 */
public record Change(String sheet, int row, boolean fresh, String subject, String words, String kept) {}
