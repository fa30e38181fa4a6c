package vn.thonbao.workbook;

/**
 * What is wrong in an uploaded workbook.
 *
 * @param sheet as its tab is named; {@code cell} as Excel names it ("C12"), may be empty
 * @param words what is wrong and what to do, for an officer
 */
public record Fault(String sheet, String cell, String words) {
    int row() {
        var digits = cell.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
