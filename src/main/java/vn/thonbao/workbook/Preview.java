package vn.thonbao.workbook;

import java.util.List;

/**
 * What an uploaded workbook would do; nothing is written yet.
 *
 * @param faults all of them, in the order of the sheets; with one, nothing can be written
 * @param notes what was left unread, in whole sentences
 * @param seal changes as soon as one of the changes does: what an officer agrees to is what they saw
 */
public record Preview(List<Fault> faults, List<String> notes, List<Count> counts, List<Change> changes, String seal) {
    public boolean nothing() {
        return changes.isEmpty();
    }
}
