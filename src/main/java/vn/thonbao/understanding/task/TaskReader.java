package vn.thonbao.understanding.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Value.Progress;
import vn.thonbao.understanding.Value.Stage;
import vn.thonbao.understanding.answer.Negators;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Token;

/**
 * Reads how far one task is. Every phrase narrows what can be meant; what is left over beside the phrases is kept as the words of the
 * answer. Two stages that contradict each other are asked, and so is what may be either ("chưa xong", "làm rồi").
 */
public final class TaskReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** "đang làm 60" is a percentage, "đang làm 2" may be anything. */
    private static final BigDecimal LEAST_BARE_PERCENT = BigDecimal.TEN;

    private static final Value DONE = Progress.of(Stage.DONE);
    private static final Value UNDER_WAY = Progress.of(Stage.UNDER_WAY);
    private static final Value NOT_STARTED = Progress.of(Stage.NOT_STARTED);
    private static final Value NOT_OURS = new Value.NotOurs();

    private final Message message;
    private final Phrasing phrasing;
    private final Set<Value> meant = new LinkedHashSet<>();
    private Optional<BigDecimal> percent = Optional.empty();
    private boolean contradicted;
    private boolean mended;
    private boolean parted;
    private boolean denied;
    private int wordsFrom = -1;
    private int wordsTo = -1;

    public TaskReader(Message typed, Lexicon lexicon) {
        this.message = Negators.spelledOut(typed);
        this.phrasing = new Phrasing(message, lexicon);
    }

    public Reading read() {
        var said = message.size() == 0 ? Span.whole(message.raw()) : message.span(0, message.size());
        if (said.text().strip().endsWith("?")) {
            return new Reading.Reask(Reason.NO_STAGE, said);
        }
        scan();
        weighPercent();
        if (meant.isEmpty()) {
            return phrasing.words().anywhere("later")
                    ? new Reading.Accept(new Value.Later(), said)
                    : new Reading.Reask(Reason.NO_STAGE, said);
        }
        if (meant.equals(Set.of(NOT_OURS))
                && wordsFrom >= 0
                && !phrasing.words().anywhere("not_ours")) {
            meant.add(NOT_STARTED); // "không có máy": the task is not theirs, or they had no machine for it
        }
        if (parted && meant.equals(Set.of(DONE))) {
            meant.add(UNDER_WAY); // "xong 2/3": two of three, or on the second of March
        }
        if (mended || denied) {
            meant.addAll(List.of(DONE, UNDER_WAY, NOT_STARTED));
        }
        var values = meant.stream().map(this::inFull).toList();
        return values.size() == 1
                ? new Reading.Accept(values.get(0), said)
                : new Reading.Confirm(values, mended ? Doubt.REPAIRED : Doubt.STAGE, said);
    }

    private void scan() {
        var fillers = 0; // where the words that say nothing of their own began: "đã" of "đã phát loa"
        for (var i = 0; i < message.size(); ) {
            var share = phrasing.percent(i);
            var phrase = phrasing.stage(i);
            if (!meant.isEmpty() && phrasing.reason(i)) {
                keep(i, message.size());
                return;
            }
            parted |= phrasing.part(i);
            if (share > 0) {
                percent = phrasing.number(i);
                i += share;
            } else if (phrasing.half(i) > 0) {
                percent = Optional.of(HALF);
                i += phrasing.half(i);
            } else if (phrase.isPresent()) {
                narrow(phrase.get());
                i += phrase.get().length();
            } else if (bareShare(i)) {
                percent = phrasing.number(i);
                i++;
            } else {
                var nothing = phrasing.filler(i);
                if (nothing == 0) {
                    denied |= phrasing.denies(i); // "không phải xong": what is denied, no list can say
                    keep(fillers, i + 1);
                }
                i += Math.max(1, nothing);
                if (nothing > 0 && message.token(i - 1).kind() != Token.Kind.SIGN) {
                    continue;
                }
            }
            fillers = i;
        }
    }

    private void narrow(Phrasing.Found phrase) {
        var values = phrase.values();
        for (var i = phrase.at(); i < phrase.at() + phrase.length(); i++) {
            mended |= message.token(i).mended();
        }
        if (meant.isEmpty()) {
            meant.addAll(values);
            return;
        }
        var both = new ArrayList<>(meant);
        both.retainAll(values);
        if (both.isEmpty()) {
            contradicted = true;
            meant.addAll(values);
        } else if (!contradicted) {
            meant.retainAll(values);
        }
    }

    /** "đang làm 60", and nothing behind it. */
    private boolean bareShare(int at) {
        return meant.contains(UNDER_WAY)
                && phrasing.number(at)
                        .filter(n -> n.compareTo(LEAST_BARE_PERCENT) >= 0 && n.compareTo(HUNDRED) < 0)
                        .isPresent()
                && phrasing.endsAt(at + 1);
    }

    /** "xong 60%" is under way, 100 % is done, 0 % not begun. */
    private void weighPercent() {
        if (percent.isEmpty()) {
            return;
        }
        var share = percent.get();
        var whole = share.compareTo(HUNDRED) >= 0;
        if (whole || share.signum() == 0) {
            percent = Optional.empty();
            narrowTo(whole ? DONE : NOT_STARTED);
        } else {
            meant.remove(DONE);
            narrowTo(UNDER_WAY);
        }
    }

    private void narrowTo(Value value) {
        if (meant.contains(value)) {
            meant.retainAll(Set.of(value));
        } else {
            meant.add(value);
        }
    }

    private void keep(int from, int to) {
        wordsFrom = wordsFrom < 0 ? from : wordsFrom;
        wordsTo = to;
        while (message.token(wordsTo - 1).kind() == Token.Kind.SIGN) {
            wordsTo--;
        }
    }

    private Value inFull(Value value) {
        var words = wordsFrom < 0 ? "" : message.span(wordsFrom, wordsTo).text().strip();
        return value instanceof Progress progress
                ? new Progress(
                        progress.stage(), progress.stage() == Stage.UNDER_WAY ? percent : Optional.empty(), words)
                : value;
    }
}
