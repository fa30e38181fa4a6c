package vn.thonbao.understanding.number;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The terms of one number as they are said, from large to small: "một triệu", "hai trăm nghìn", "năm". */
final class Terms {

    /** What was added up so far; {@code scale} 0 marks a bare part that no scale word has followed yet. */
    record Term(List<BigDecimal> readings, long scale) {}

    private final Deque<Term> terms = new ArrayDeque<>();

    boolean isEmpty() {
        return terms.isEmpty();
    }

    int size() {
        return terms.size();
    }

    void push(Term term) {
        terms.push(term);
    }

    Term pop() {
        return terms.pop();
    }

    Term last() {
        return terms.element();
    }

    long lastScale() {
        return terms.isEmpty() ? Long.MAX_VALUE : last().scale();
    }

    /** A bare part, or one that cannot be read, ends the number. */
    boolean complete() {
        for (var term : terms) {
            if (term.scale() == 0 || term.readings().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** No number has two milliards; this also bounds how far one number can run. */
    boolean said(long scale) {
        return terms.stream().anyMatch(t -> t.scale() == scale);
    }

    /** "1,5 triệu": its fraction has been said, so what follows is neither tenths nor thousandths of it. */
    boolean fractional() {
        return !terms.isEmpty()
                && lastScale() >= 100
                && last().readings().stream().noneMatch(r -> whole(r, lastScale()));
    }

    /** "1.401 tỷ 100 triệu": with a second part the first is whole, so the dot was for thousands. */
    void closeFirst() {
        var first = terms.removeLast();
        var whole = first.readings().stream()
                .filter(r -> whole(r, Math.max(1, first.scale())))
                .toList();
        terms.addLast(whole.isEmpty() ? first : new Term(whole, first.scale()));
    }

    private static boolean whole(BigDecimal reading, long scale) {
        return reading.remainder(BigDecimal.valueOf(scale)).signum() == 0;
    }

    /** Empty when a term cannot be read. */
    List<BigDecimal> sum() {
        if (terms.stream().anyMatch(t -> t.readings().isEmpty())) {
            return List.of();
        }
        var sum = List.of(BigDecimal.ZERO);
        for (var iterator = terms.descendingIterator(); iterator.hasNext(); ) {
            sum = Readings.plus(sum, iterator.next().readings());
        }
        return sum;
    }
}
