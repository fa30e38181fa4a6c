package vn.thonbao.understanding.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;

/** Finds the numbers that call tasks: "1, 3 và 5", "câu 2", "1-4", "còn lại". A date, a share or a count calls none. */
final class Groups {

    /** More is no number of a task. */
    private static final int MOST = 199;

    private static final Set<String> JOINTS = Set.of(",", ".", ";", "&", "+", ")", ":", "-", "–", "\n");

    /** @param rest "còn lại": all that no number names */
    record Group(List<Integer> numbers, boolean rest, int from, int to) {}

    /** @param from where it begins; the end of what was looked at where there is none */
    record Apart(boolean found, int from, Set<Integer> numbers) {}

    private final Message message;
    private final Phrasing phrasing;
    private final Lexicon lexicon;

    Groups(Message message, Phrasing phrasing, Lexicon lexicon) {
        this.message = message;
        this.phrasing = phrasing;
        this.lexicon = lexicon;
    }

    Optional<Group> at(int from) {
        var rest = phrasing.words().length("task_rest", from);
        if (rest > 0) {
            return Optional.of(new Group(List.of(), true, from, from + rest));
        }
        var start = behindItems(from);
        var numbers = new LinkedHashSet<Integer>();
        var end = start;
        for (var i = start; calls(i); i = behindItems(behindJoints(end))) {
            end = i + 1;
            numbers.addAll(numbers(i));
            var upTo = behindTo(end);
            if (upTo > end && calls(upTo)) {
                var last = numbers(upTo).get(0);
                var first = numbers(i).get(numbers(i).size() - 1);
                IntStream.rangeClosed(first, Math.min(last, MOST)).forEach(numbers::add);
                numbers.addAll(numbers(upTo));
                end = upTo + 1;
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new Group(List.copyOf(numbers), false, from, end));
    }

    /** Behind the numbers a stage follows, with no more between than what says nothing. */
    boolean stageBehind(int at) {
        var i = at;
        while (message.has(i) && phrasing.stage(i).isEmpty() && phrasing.percent(i) == 0 && phrasing.half(i) == 0) {
            var nothing = phrasing.filler(i);
            if (nothing == 0 || message.sign(i, "\n")) {
                return false;
            }
            i += nothing;
        }
        return message.has(i);
    }

    /** "xong 3 việc": how many, and not which. */
    boolean counts() {
        return IntStream.range(0, message.size())
                .anyMatch(i -> message.token(i).number()
                        && phrasing.percent(i) == 0
                        && phrasing.words().in("task_item", i + 1)
                        && !message.has(i + 1 + phrasing.words().length("task_item", i + 1)));
    }

    /** "trừ 4", before a place. */
    Apart exception(int before) {
        for (var i = 0; i < message.size(); i++) {
            var length = phrasing.words().length("task_except", i);
            if (length > 0) {
                var named = at(i + length).map(Group::numbers).orElse(List.of());
                return new Apart(true, Math.min(i, before), Set.copyOf(named));
            }
        }
        return new Apart(false, before, Set.of());
    }

    private int behindItems(int at) {
        var i = at;
        while (phrasing.words().in("task_item", i)) {
            i += phrasing.words().length("task_item", i);
        }
        return i;
    }

    private int behindJoints(int at) {
        var i = at;
        while (message.has(i)
                && (JOINTS.contains(message.token(i).key()) || phrasing.words().in("joining", i))) {
            i += Math.max(1, phrasing.words().length("joining", i));
        }
        return i;
    }

    private int behindTo(int at) {
        return message.sign(at, "-") || message.sign(at, "–")
                ? at + 1
                : at + phrasing.words().length("task_to", at);
    }

    private boolean calls(int at) {
        if (!message.has(at)
                || !message.token(at).number()
                || phrasing.percent(at) > 0
                || message.sign(at - 1, "/")
                || message.sign(at + 1, "/")
                || phrasing.words().endsBefore("task_not_behind", at)) {
            return false;
        }
        var counted = phrasing.stage(at + 1).isEmpty()
                && lexicon.unit(message, at + 1).isPresent();
        return !counted && !numbers(at).isEmpty();
    }

    /** "1,3,5" without blanks is one figure to the tokenizer. */
    private List<Integer> numbers(int at) {
        var numbers = new ArrayList<Integer>();
        for (var part : message.token(at).key().split("[.,'\u00a0]")) {
            if (!part.matches("\\d{1,3}") || part.startsWith("0") || Integer.parseInt(part) > MOST) {
                return List.of();
            }
            numbers.add(Integer.parseInt(part));
        }
        return numbers;
    }
}
