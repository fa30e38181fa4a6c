package vn.thonbao.understanding.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Numeral;
import vn.thonbao.understanding.words.Words;

/**
 * Numbers in digits, in words, and in both at once: "98 tỷ 5", "ba trăm linh năm", "12 ngàn 5 trăm", "nghìn tư".
 * Terms are collected from large to small; a scale word multiplies the smaller terms said just before it.
 */
public final class NumberGrammar {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final long DOZEN = 12;

    private final Message message;
    private final Lexicon lexicon;
    private final Words words;
    private final SmallNumbers small;
    private final boolean money;
    private final Terms terms = new Terms();
    private final int first;
    private int at;
    private long largest = 1;
    private boolean open;
    private boolean range;
    private boolean spelled;
    private Optional<Doubt> doubt = Optional.empty();

    private NumberGrammar(Message message, Lexicon lexicon, boolean money, int at) {
        this.message = message;
        this.lexicon = lexicon;
        this.words = new Words(message, lexicon);
        this.small = new SmallNumbers(message, lexicon, words);
        this.money = money;
        this.first = at;
        this.at = at;
    }

    /** The number that starts at this token, if one does. */
    public static Optional<Quantity> at(Message message, Lexicon lexicon, boolean money, int at) {
        return new Words(message, lexicon).beginNumber(at)
                ? new NumberGrammar(message, lexicon, money, at).read()
                : Optional.empty();
    }

    private Optional<Quantity> read() {
        while (term()) {
            // terms add up until one does not fit
        }
        if (at == first) {
            return Optional.empty();
        }
        halfOfOne();
        decimalsOfScale();
        if (open && terms.size() > 1) {
            terms.closeFirst();
            open = false;
        }
        return Optional.of(new Quantity(terms.sum(), open, doubt, largest, range, spelled, at));
    }

    /** "97 rưỡi", "chín sáu rưỡi": half of one, if that is what was meant. */
    private void halfOfOne() {
        if (terms.lastScale() == 0 && !range && words.in("half", at)) {
            terms.push(new Terms.Term(List.of(HALF), 0));
            doubt = Optional.of(doubt.orElse(Doubt.SHORT_FORM));
            at++;
        }
    }

    /** "bốn trăm phẩy ba" is 400,3; "hai triệu phẩy năm" rather 2,5 triệu, and asked. */
    private void decimalsOfScale() {
        var scale = terms.lastScale();
        if (scale >= 10 && !range) {
            small.decimalsAt(at)
                    .ifPresent(said -> take(said, Tail.decimals(said.readings().get(0), scale)));
        }
    }

    private boolean term() {
        if (terms.complete() || range) {
            return false;
        }
        if (!terms.isEmpty() && words.in("half", at)) {
            return half();
        }
        if (terms.isEmpty() && words.in("half_of", at)) {
            return halfOfScale();
        }
        var gap = !terms.isEmpty() && words.in("gap", at);
        var part = small.at(gap ? at + 1 : at, terms.isEmpty() ? 0 : terms.lastScale());
        if (part.isEmpty()) {
            return !gap && impliedOne();
        }
        var said = part.get();
        var decimals = said.range() ? Optional.<SmallNumbers.Part>empty() : small.decimals(said);
        return place(decimals.orElse(said), gap);
    }

    private boolean half() {
        var scale = terms.lastScale();
        if (scale < 10) {
            return false;
        }
        if (terms.fractional()) {
            doubt = Optional.of(doubt.orElse(Doubt.SHORT_FORM));
            at++;
            return false;
        }
        terms.push(new Terms.Term(List.of(BigDecimal.valueOf(scale).multiply(HALF)), scale / 10));
        at++;
        return true;
    }

    /** "nửa tỷ", "nửa triệu"; before any other word nửa is no figure. */
    private boolean halfOfScale() {
        var scale = scaleAt(at + 1).map(Numeral::value).filter(v -> v >= 1000);
        scale.ifPresent(v -> {
            terms.push(new Terms.Term(List.of(BigDecimal.valueOf(v).multiply(HALF)), v / 10));
            largest = v;
            spelled = true;
            at += 2;
        });
        return scale.isPresent();
    }

    private boolean place(SmallNumbers.Part part, boolean gap) {
        var scale = scaleAt(part.end());
        if (scale.isPresent() && !part.malformed()) {
            return multiply(part, scale.get(), gap);
        }
        if (terms.isEmpty()) {
            take(part, part.readings(), 0);
            return true;
        }
        var value =
                part.readings().isEmpty() ? BigDecimal.ZERO : part.readings().get(0);
        var completes = gap
                || terms.lastScale() == 10
                || BigDecimal.TEN.pow(part.width()).compareTo(BigDecimal.valueOf(terms.lastScale())) == 0;
        if (part.malformed()
                || value.stripTrailingZeros().scale() > 0 && !completes
                || value.compareTo(BigDecimal.valueOf(terms.lastScale())) >= 0
                || value.signum() == 0
                || terms.fractional()) {
            return false;
        }
        if (gap || terms.lastScale() == 10 || value.stripTrailingZeros().scale() > 0) {
            take(part, part.readings(), 0);
        } else {
            take(part, Tail.bare(part, value, terms.lastScale(), money));
        }
        return true;
    }

    private void take(SmallNumbers.Part part, List<BigDecimal> readings, long scale) {
        terms.push(new Terms.Term(readings, scale));
        open |= part.open();
        range |= part.range();
        spelled |= part.spelled();
        doubt = doubt.or(part::doubt);
        at = part.end();
    }

    private void take(SmallNumbers.Part part, Tail tail) {
        take(part, tail.readings(), 0);
        doubt = tail.certain() ? doubt : doubt.or(() -> Optional.of(Doubt.SHORT_FORM));
    }

    private boolean multiply(SmallNumbers.Part part, Numeral scale, boolean gap) {
        var factor = scale.value();
        var nested = !terms.isEmpty() && terms.lastScale() < factor && factor >= 1000;
        if (!terms.isEmpty() && terms.lastScale() <= factor && !nested || terms.said(factor)) {
            return false;
        }
        if (factor == DOZEN || terms.fractional()) {
            doubt = Optional.of(doubt.orElse(Doubt.SHORT_FORM));
        }
        var readings = part.readings();
        if (nested && !gap && part.width() == 1 && terms.lastScale() >= 100) {
            readings = List.of(readings.get(0).multiply(BigDecimal.valueOf(terms.lastScale() / 10)));
            doubt = Optional.of(doubt.orElse(Doubt.SHORT_FORM));
        }
        while (!terms.isEmpty() && terms.lastScale() < factor) {
            readings = Readings.plus(terms.pop().readings(), readings);
        }
        take(part, Readings.times(readings, factor), factor);
        at = part.end() + 1;
        scales(scale);
        hundredsBehindMillions();
        return true;
    }

    /** "một nghìn bốn trăm tỷ": a further scale word right behind multiplies all that is smaller. */
    private void scales(Numeral first) {
        largest = Math.max(largest, first.value());
        for (var next = scaleAt(at);
                next.isPresent()
                        && next.get().value() > terms.lastScale()
                        && next.get().value() >= 1000;
                next = scaleAt(at)) {
            var factor = next.get().value();
            if (terms.said(factor)) {
                return;
            }
            var readings = terms.pop().readings();
            while (!terms.isEmpty() && terms.lastScale() < factor) {
                readings = Readings.plus(terms.pop().readings(), readings);
            }
            terms.push(new Terms.Term(Readings.times(readings, factor), factor));
            largest = Math.max(largest, factor);
            at++;
        }
    }

    /** Whoever writes out tỷ and triệu in words leaves no nghìn unsaid. */
    private boolean inWords() {
        for (var i = first; i < at; i++) {
            if (message.token(i).number()) {
                return false;
            }
        }
        return true;
    }

    /** "15 triệu 5 trăm": five hundred thousand is meant, but was not said. */
    private void hundredsBehindMillions() {
        if (terms.size() < 2
                || terms.size() > 2 && inWords()
                || terms.lastScale() != 100
                || terms.last().readings().get(0).signum() == 0) {
            return;
        }
        var hundreds = terms.pop();
        var above = terms.lastScale();
        if (above >= 1_000_000 && small.at(at, 1).isEmpty() && !words.in("gap", at)) {
            var value = hundreds.readings().get(0);
            terms.push(new Terms.Term(List.of(value.multiply(BigDecimal.valueOf(above / 1000)), value), 100));
            doubt = doubt.or(() -> Optional.of(Doubt.SHORT_FORM));
        } else {
            terms.push(hundreds);
        }
    }

    /** "nghìn rưỡi", "trăm linh hai", "triệu hai", "trăm tỷ": một is left out. Legal, and asked. */
    private boolean impliedOne() {
        var scale = scaleAt(at)
                .filter(s -> terms.isEmpty()
                        && (s.value() >= 100 || lexicon.unit(message, at + 1).isPresent())
                        && message.token(at).folded().length() > 2);
        if (scale.isEmpty()) {
            return false;
        }
        var start = at;
        terms.push(new Terms.Term(
                List.of(BigDecimal.valueOf(scale.get().value())), scale.get().value()));
        spelled = true;
        at++;
        scales(scale.get());
        var hundredPercent = scale.get().value() == 100
                && lexicon.unit(message, at)
                        .filter(u -> u.unit().orElseThrow().unit().equals("%"))
                        .isPresent();
        var goesOn = at > start + 1
                || scale.get().value() == 10
                || words.in("half", at)
                || words.in("gap", at)
                || small.at(at, 1).isPresent();
        if (!goesOn && !hundredPercent) {
            terms.pop();
            spelled = false;
            largest = 1;
            at = start;
            return false;
        }
        doubt = hundredPercent ? doubt : Optional.of(Doubt.SHORT_FORM);
        return true;
    }

    private Optional<Numeral> scaleAt(int i) {
        for (var numeral : words.numerals(i)) {
            var key = numeral.key();
            if (numeral.scale()
                    && (!key.equals("t") || money)
                    && (numeral.value() != DOZEN || key.equals(message.token(i).key()))
                    && (numeral.value() > 10 || key.startsWith("ch"))) {
                return Optional.of(numeral);
            }
        }
        return Optional.empty();
    }
}
