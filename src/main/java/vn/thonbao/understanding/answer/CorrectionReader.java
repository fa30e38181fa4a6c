package vn.thonbao.understanding.answer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.thonbao.understanding.Correction;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.number.Quantity;
import vn.thonbao.understanding.paste.Labels;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Wishes to change a figure. A bare figure, a share and a paste of several rows are none: they answer the open question. */
public record CorrectionReader(Message message, Lexicon lexicon, Labels labels, Words words) {

    private static final Pattern COUNTED = Pattern.compile("[1-9]\\d?");
    private static final Pattern PRINTED = Pattern.compile("[1-9]\\d?([.]\\d{1,2})?");
    private static final String FROM = Spelling.key("từ");

    /** @param trimmed without signs at both ends */
    private CorrectionReader(Lexicon lexicon, Labels labels, Message trimmed) {
        this(trimmed, lexicon, labels, new Words(trimmed, lexicon));
    }

    public CorrectionReader(Message message, Lexicon lexicon, Labels labels) {
        this(lexicon, labels, Politeness.trim(message));
    }

    private record Target(OptionalInt number, Optional<String> printed, Optional<String> field, int end) {}

    public Optional<Correction> read() {
        if (message.size() < 2 || message.tokens().stream().anyMatch(t -> t.is("\n") || t.is(";"))) {
            return Optional.empty();
        }
        var start = opening();
        var target = numbered(start).or(() -> named(start));
        var rest = target.map(Target::end).orElse(start);
        var old = old(rest);
        var replacement = replacement(rest, target.isPresent());
        if (target.isEmpty() && (start == 0 && old.isEmpty() || replacement.isEmpty())) {
            return Optional.empty();
        }
        return severalLabels()
                ? Optional.empty()
                : bare(target, start, replacement)
                        ? Optional.empty()
                        : Optional.of(new Correction(
                                target.map(Target::number).orElse(OptionalInt.empty()),
                                target.flatMap(Target::printed),
                                target.flatMap(Target::field),
                                old,
                                replacement));
    }

    /** A name alone, or a number that is only perhaps an item, says nothing to change. */
    private static boolean bare(Optional<Target> target, int start, Optional<Span> replacement) {
        return target.isEmpty() || replacement.isPresent() ? false : start == 0;
    }

    /** "sửa", "báo nhầm", "à nhầm" and polite words in front. */
    private int opening() {
        var at = 0;
        var end = 0;
        while (message.has(at)) {
            var length = Math.max(words.length("edit", at), words.length("slip", at));
            var polite = length == 0 && (words.in("politeness", at) || message.sign(at, ","));
            if (length == 0 && !polite) {
                break;
            }
            at += Math.max(1, length);
            end = length > 0 ? at : end;
        }
        return end;
    }

    /** "câu 3: 85", "mục 3 85", "3 là 85". */
    private Optional<Target> numbered(int start) {
        var named = words.length("item", start);
        var at = start + named;
        if (!message.has(at)
                || !message.token(at).number()
                || !(named > 0 ? PRINTED : COUNTED)
                        .matcher(message.token(at).key())
                        .matches()) {
            return Optional.empty();
        }
        var joins = message.has(at + 1)
                && (words.in("become", at + 1) || message.sign(at + 1, ":") || message.sign(at + 1, "="));
        var bareEdit = named > 0 && start > 0 && at + 1 == message.size();
        var valueBehind = named > 0
                && message.has(at + 1)
                && (message.token(at + 1).number() || !words.numerals(at + 1).isEmpty());
        if (!joins && !bareEdit && !valueBehind) {
            return Optional.empty();
        }
        var said = message.token(at).key();
        var dotted = said.contains(".");
        return Optional.of(new Target(
                dotted ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(said)),
                dotted ? Optional.of(said) : Optional.empty(),
                Optional.empty(),
                at + 1));
    }

    private Optional<Target> named(int start) {
        var at = start + words.length("label_heads", start);
        for (var from : new int[] {start, at}) {
            var found = message.has(from)
                    ? labels.at(message, from).filter(f -> f.fields().size() == 1)
                    : Optional.<Labels.Found>empty();
            if (found.isPresent()) {
                return Optional.of(new Target(
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of(found.get().fields().iterator().next().id()),
                        from + found.get().length()));
            }
        }
        return Optional.empty();
    }

    /** "… chứ không phải 54", "từ 54 thành 45", "54 thành 45". */
    private Optional<BigDecimal> old(int from) {
        for (var i = from; i < message.size(); i++) {
            var rather = words.length("rather", i);
            if (rather > 0) {
                return figure(i + rather);
            }
        }
        var first = figureAt(from).filter(q -> message.token(from).number() || from > 0);
        var changed = first.filter(q -> words.in("become", q.end()) && figureFrom(q.end()) >= 0);
        return changed.map(q -> q.readings().get(0));
    }

    private Optional<BigDecimal> figure(int at) {
        return figureAt(at).map(q -> q.readings().get(0));
    }

    private Optional<Quantity> figureAt(int at) {
        var from = message.has(at) && message.token(at).key().equals(FROM) ? at + 1 : at;
        return message.has(from)
                ? NumberGrammar.at(message, lexicon, false, from).filter(q -> !q.malformed())
                : Optional.empty();
    }

    private int figureFrom(int at) {
        for (var i = at; i < message.size(); i++) {
            if (NumberGrammar.at(message, lexicon, true, i).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** The words of the new figure, from it to the end or to "chứ không phải". */
    private Optional<Span> replacement(int from, boolean targeted) {
        var start = from;
        var changed = figureAt(from).filter(q -> words.in("become", q.end()) && figureFrom(q.end()) >= 0);
        if (changed.isPresent()) {
            start = changed.get().end();
        }
        var unlike = words.length("rather", start);
        if (unlike > 0) {
            start = figureAt(start + unlike).map(Quantity::end).orElse(start + unlike);
        }
        while (message.has(start) && skipped(start) > 0) {
            start += skipped(start);
        }
        var end = start;
        while (message.has(end) && !words.in("rather", end)) {
            end++;
        }
        while (end > start && (words.in("politeness", end - 1) || message.sign(end - 1, ","))) {
            end--;
        }
        var answer = figureFrom(start) == start
                || targeted && words.in("nothing", start)
                || targeted && words.in("same_as_before", start)
                || targeted && words.in("approximately", start);
        return end > start && answer ? Optional.of(message.span(start, end)) : Optional.empty();
    }

    private int skipped(int at) {
        var sign = message.sign(at, ":") || message.sign(at, "=") || message.sign(at, ",") ? 1 : 0;
        return Math.max(
                sign,
                Math.max(
                        words.length("become", at),
                        Math.max(words.length("connectors", at), words.length("lead", at))));
    }

    /** Two names are a paste, not a correction. */
    private boolean severalLabels() {
        var names = 0;
        for (var i = 0; i < message.size(); ) {
            var found = labels.at(message, i);
            names += found.isPresent() ? 1 : 0;
            i += found.map(Labels.Found::length).orElse(1);
        }
        return names > 1 && message.tokens().stream().filter(Token::number).count() > 1;
    }
}
