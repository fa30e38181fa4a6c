package vn.thonbao.workbook;

/** Rows of one sheet. */
public record Count(String sheet, int fresh, int changed, int same) {
    Count plus(int moreFresh, int moreChanged, int moreSame) {
        return new Count(sheet, fresh + moreFresh, changed + moreChanged, same + moreSame);
    }
}
