package vn.thonbao.office.board;

import java.util.List;
import java.util.Optional;
import vn.thonbao.office.SecondLook;

/**
 * Units by indicators, ready to be shown.
 *
 * @param extract which villages have a line
 * @param columns what villages owe, in the plan's order; {@code rows} have one cell for each
 * @param own what the office itself keys in, and whatever else no village owes; {@code ownLooks} what in it does not fit
 * @param context what the plan prints for orientation and nobody here reports
 */
record Board(
        Extract extract,
        List<Column> columns,
        List<Row> rows,
        List<Line> own,
        List<SecondLook> ownLooks,
        List<Context> context,
        int approved,
        int sent,
        int of) {

    /**
     * @param part whether it is a part of another item ("trong đó")
     * @param registered "đăng ký 95%, đạt 96,2% (11 đơn vị có cả hai số)", of those units alone; empty where none has both
     * @param doubt what is unclear in the plan; {@code mark} numbers it below the table
     */
    record Column(
            String number,
            String label,
            String wording,
            String unit,
            String target,
            boolean part,
            Sum sum,
            String registered,
            Optional<String> doubt,
            Optional<Integer> mark) {}

    /**
     * @param origin "gộp từ Thôn 1, Thôn 2", where the period before was theirs
     * @param looks what in its figures does not fit each other
     */
    record Row(
            long unit,
            String name,
            String origin,
            Optional<Long> report,
            String status,
            List<SecondLook> looks,
            List<Cell> cells) {}

    /**
     * @param state approved, sent, returned, draft, missing or notowed: the colour, and the words for those who see none
     * @param note small print: "298/312", "không phát sinh"
     * @param fromPercent only a percentage was given, so the total weights it with the denominator on file
     * @param registered what the unit undertook, where both are known
     * @param far far from the figure of the period before
     * @param misfit which other figures of the unit it does not fit, as it was sent; empty if it does
     * @param verdict MET, NOT_MET, UNKNOWN or NO_TARGET, of this unit alone
     */
    record Cell(
            String state,
            String text,
            String note,
            String registered,
            boolean fromPercent,
            boolean far,
            String misfit,
            String verdict) {}

    /**
     * @param verdict MET, NOT_MET, UNKNOWN or NO_TARGET
     * @param parts "280/312" behind a ratio; empty otherwise
     * @param stages behind the count of a task: that they have done it, and how far the others are; empty otherwise
     */
    record Sum(
            String value,
            String parts,
            String stages,
            int covered,
            int base,
            boolean complete,
            int fromPercent,
            int aside,
            String verdict) {}

    /** @param title of the plan's list ("Chỉ tiêu thành phố") */
    record Context(String title, List<Column> columns) {}

    /** An indicator on a line of its own. */
    record Line(Column column, List<Cell> cells) {}
}
