package vn.thonbao.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.conversation.Answer;
import vn.thonbao.conversation.Answers;
import vn.thonbao.conversation.Facts;

/**
 * A unit's report as long as it is only rehearsed.
 *
 * @param draft what is known, sent or not; a returned figure is missing until it is said anew
 * @param changed what was said since the last sending
 * @param returned what the office sent back with the newest return
 * @param revision how often it was sent
 * @param sheet what the office typed off the paper sheet and asks about
 */
record Report(
        Answers draft,
        Answers changed,
        Map<String, Integer> files,
        Map<String, Facts.Returned> returned,
        int revision,
        Optional<Instant> sentAt,
        Optional<String> sentBy,
        boolean approved,
        Optional<Facts.Standing.ReadFromSheet> sheet) {

    static final Report NEW = new Report(
            Answers.NONE,
            Answers.NONE,
            Map.of(),
            Map.of(),
            0,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    Report {
        files = Map.copyOf(files);
        returned = Map.copyOf(returned);
    }

    Report with(String field, Answer answer) {
        return new Report(
                draft.with(field, answer),
                changed.with(field, answer),
                files,
                returned,
                revision,
                sentAt,
                sentBy,
                approved,
                sheet);
    }

    /** What the newest sending said. */
    Optional<Answer> sent(String field) {
        return draft.get(field).filter(a -> revision > 0 && !changed.has(field));
    }

    Report without(String field) {
        return new Report(
                draft.without(field),
                changed.without(field),
                files,
                returned,
                revision,
                sentAt,
                sentBy,
                approved,
                sheet);
    }

    Report attached(String field, int count) {
        var all = new HashMap<>(files);
        all.merge(field, count, Integer::sum);
        return new Report(draft, changed, all, returned, revision, sentAt, sentBy, approved, sheet);
    }

    Report sent(Instant at, String by) {
        return new Report(
                draft,
                Answers.NONE,
                files,
                Map.of(),
                revision + 1,
                Optional.of(at),
                Optional.of(by),
                false,
                Optional.empty());
    }

    /** The office asks anew about what the draft holds now. */
    Report readFromSheet(String by) {
        var times = sheet.map(Facts.Standing.ReadFromSheet::asked).orElse(0) + 1;
        return new Report(
                draft,
                changed,
                files,
                returned,
                revision,
                sentAt,
                sentBy,
                approved,
                Optional.of(new Facts.Standing.ReadFromSheet(by, times)));
    }

    Report approvedByTheOffice() {
        return new Report(draft, changed, files, returned, revision, sentAt, sentBy, true, sheet);
    }

    Report sentBack(Map<String, String> comments, String by) {
        var notes = new LinkedHashMap<String, Facts.Returned>();
        var kept = draft;
        for (var comment : comments.entrySet()) {
            var old = draft.get(comment.getKey()).orElseThrow();
            notes.put(comment.getKey(), new Facts.Returned(old, comment.getValue(), by));
            kept = kept.without(comment.getKey());
        }
        return new Report(kept, changed, files, notes, revision, sentAt, sentBy, false, Optional.empty());
    }

    Facts.Standing standing() {
        if (sheet.isPresent()) {
            return sheet.get();
        }
        if (!returned.isEmpty()) {
            return new Facts.Standing.SentBack(revision);
        }
        if (approved) {
            return new Facts.Standing.Approved(revision);
        }
        return sentAt.isPresent()
                ? new Facts.Standing.Sent(sentAt.get(), revision, sentBy.orElseThrow())
                : new Facts.Standing.Open();
    }
}
