package vn.thonbao.workbook;

/** One row of the history of a workbook that was written: old and new, of a person only what kind of thing changed. */
public record WrittenLine(String sheet, String subject, String words) {}
