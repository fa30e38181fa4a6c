package vn.thonbao.office.reports;

import java.util.List;
import java.util.Optional;
import vn.thonbao.office.Contact;
import vn.thonbao.office.SecondLook;

/**
 * One report with everything beside it, ready to be shown.
 *
 * @param deadline when it had to be sent; {@code late} = it came after that
 * @param origin "gộp từ Thôn 1, Thôn 2", where the period before was theirs
 * @param looks figures that do not fit each other
 * @param sheets pictures of the paper sheet; {@code sheetWords} who typed and who confirmed their figures; {@code files} = what else was attached
 * @param next another report that waits for review
 */
record ReportView(
        long id,
        long unit,
        String unitName,
        int revision,
        String status,
        String statusWords,
        String sentAt,
        String sentBy,
        String deadline,
        boolean late,
        boolean open,
        List<Contact> contacts,
        String origin,
        List<SecondLook> looks,
        List<Line> lines,
        List<Story> stories,
        List<File> sheets,
        String sheetWords,
        List<File> files,
        List<Event> life,
        Optional<Long> next) {

    /**
     * @param state approved, sent, returned, draft, missing, or notowed where others are asked for it by now: it is not counted
     * @param registered what the unit undertook of it beforehand; empty = not known
     * @param raw exactly what was typed
     * @param byOfficer keyed by the office, not said by the head
     * @param backed ticked to be sent back; {@code comment} what was written for that; {@code needsReason} nothing was,
     *     {@code tooLong} more than a chat can show
     */
    record Line(
            long indicator,
            String number,
            String label,
            String wording,
            String target,
            String previous,
            String registered,
            Optional<String> doubt,
            String state,
            String text,
            String raw,
            String by,
            boolean byOfficer,
            String at,
            boolean far,
            boolean misfit,
            List<Remark> remarks,
            List<Change> history,
            boolean backed,
            String comment,
            boolean needsReason,
            boolean tooLong) {}

    record Remark(String text, String old, String by, String at, boolean open) {}

    record Change(String text, String raw, String by, String at, int revision) {}

    /** @param label of the flow's question; empty if the flow does not ask it any more */
    record Story(String label, String text, String by, String at) {}

    record File(long id, String name, String kind, String by, String at) {}

    /** @param inChat decided in the chat, not on a page */
    record Event(String what, String by, String at, String why, boolean inChat) {}
}
