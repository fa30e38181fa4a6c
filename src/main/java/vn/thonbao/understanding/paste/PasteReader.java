package vn.thonbao.understanding.paste;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Paste;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Aligns the pieces of a paste with the fields a unit owes. A bare order is never taken without a yes. */
public final class PasteReader {

    /** More than any report names: reading each would only cost time. */
    public static final int MOST_NAMES = 200;

    private final Message message;
    private final Lexicon lexicon;
    private final List<Field> fields;
    private final Words words;
    private final Labels labels;
    private final BiFunction<Message, Field, Reading> read;
    private final Map<String, Reading> rows = new LinkedHashMap<>();
    private final Set<Field> namedAlone = new HashSet<>();
    private final List<Span> leftOver = new ArrayList<>();

    public PasteReader(
            Message message,
            Lexicon lexicon,
            List<Field> fields,
            Labels labels,
            BiFunction<Message, Field, Reading> read) {
        this.message = message;
        this.lexicon = lexicon;
        this.fields = fields;
        this.words = new Words(message, lexicon);
        this.labels = labels;
        this.read = read;
    }

    public Paste read() {
        var pieces = new PasteCutter(message, labels, lexicon, new NearNames(message, lexicon, fields, labels)).cut();
        if (pieces.stream().filter(p -> !p.fields().isEmpty()).count() > MOST_NAMES) {
            return new Paste(Map.of(), List.of(message.span(0, message.size())));
        }
        if (pieces.stream().allMatch(p -> p.fields().isEmpty())) {
            var ordered = new OrderedPaste(message, lexicon, fields, read).read();
            if (ordered.isPresent()) {
                return ordered.get();
            }
        }
        pieces.stream().filter(p -> p.fields().size() == 1).forEach(p -> namedAlone.addAll(p.fields()));
        for (var i = 0; i < pieces.size(); i++) {
            var next = i + 1 < pieces.size() ? Optional.of(pieces.get(i + 1)) : Optional.<Piece>empty();
            i += piece(pieces.get(i), next) ? 1 : 0;
        }
        rest();
        return new Paste(rows, leftOver);
    }

    /** @return the next piece was used up with it */
    private boolean piece(Piece piece, Optional<Piece> next) {
        if (piece.fields().isEmpty()) {
            nameless(piece);
        } else if (piece.near()) {
            almostNamed(piece);
        } else if (empty(piece)) {
            return shared(piece, next);
        } else {
            named(piece);
        }
        return false;
    }

    /** The value stands on the next line, or one answer is said for two names: "GĐVH với hộ nghèo giữ nguyên". */
    private boolean shared(Piece piece, Optional<Piece> next) {
        if (next.filter(n -> below(piece, n)).isPresent()) {
            named(piece.longerTo(next.get().to()));
            return true;
        }
        var value = next.filter(n -> !n.fields().isEmpty() && !empty(n) && sameBreath(piece, n));
        if (value.isEmpty() || piece.fields().size() != 1) {
            leave(piece);
            return false;
        }
        var field = piece.fields().iterator().next();
        put(field, proposed(read.apply(value(value.get()), field), Doubt.LABEL));
        value.get().fields().forEach(f -> put(f, proposed(read.apply(value(value.get()), f), Doubt.LABEL)));
        return true;
    }

    private boolean below(Piece name, Piece value) {
        return value.fields().isEmpty()
                && message.sign(name.to(), "\n")
                && value.from() == name.to() + 1
                && message.token(value.from()).number();
    }

    /** Not across a line end or a semicolon. */
    private boolean sameBreath(Piece one, Piece other) {
        return IntStream.range(one.from(), other.from())
                .noneMatch(i -> message.sign(i, "\n") || message.sign(i, ";") || message.sign(i, "."));
    }

    private Message value(Piece piece) {
        var end = piece.valueTo();
        for (var i = piece.valueFrom(); i < end; i++) {
            end = words.in("rest", i) ? i : end;
        }
        var start = piece.valueFrom();
        while (start < end
                && (message.sign(start, ":")
                        || message.sign(start, "=")
                        || message.sign(start, "\t")
                        || message.sign(start, "-")
                                && !message.token(start + 1 < end ? start + 1 : start)
                                        .glued())) {
            start++;
        }
        return message.part(start, Math.max(start, end));
    }

    private boolean empty(Piece piece) {
        var value = value(piece);
        var said = new Words(value, lexicon);
        return IntStream.range(0, value.size())
                .noneMatch(i -> value.token(i).number()
                        || value.token(i).kind() == Token.Kind.CODE
                        || value.token(i).word() && !said.in("joining", i));
    }

    private void named(Piece piece) {
        var candidates = glossed(piece);
        if (candidates.size() > 1) {
            choose(piece, candidates);
        } else {
            var reading = read.apply(value(piece), candidates.get(0));
            if (rows.containsKey(candidates.get(0).id()) && before("slip", piece)) {
                rows.put(candidates.get(0).id(), proposed(reading, Doubt.SEVERAL_FIGURES));
            } else {
                put(candidates.get(0), before("hedge", piece) ? proposed(reading, Doubt.HEDGED) : reading);
            }
        }
    }

    /** What no field can hold was hardly meant for it, and stays a left-over line. */
    private void almostNamed(Piece piece) {
        var fitting = piece.fields().stream()
                .filter(f -> !rows.containsKey(f.id()) && (piece.fields().size() == 1 || !namedAlone.contains(f)))
                .filter(f -> !(read.apply(value(piece), f) instanceof Reading.Reask))
                .toList();
        fitting.forEach(f -> rows.put(f.id(), proposed(read.apply(value(piece), f), Doubt.LABEL)));
        if (fitting.isEmpty()) {
            leave(piece);
        }
    }

    /** "tỷ lệ hộ nghèo" asks for the percentage, "số hộ nghèo" for the count. */
    private List<Field> glossed(Piece piece) {
        var all = List.copyOf(piece.fields());
        var percent = piece.glossed().equals("ty");
        var kept = all.stream().filter(f -> f.unit().startsWith("%") == percent).toList();
        return piece.glossed().isEmpty() || kept.isEmpty() ? all : kept;
    }

    /** Several fields have this name: the units said decide; two units answer two fields, one is only proposed. */
    private void choose(Piece piece, List<Field> candidates) {
        var fitting = new LinkedHashMap<Field, Reading>();
        for (var field : candidates) {
            var reading = read.apply(value(piece), field);
            if (!(reading instanceof Reading.Reask)) {
                fitting.put(field, reading);
            }
        }
        if (fitting.isEmpty()) {
            candidates.forEach(f -> put(f, read.apply(value(piece), f)));
            return;
        }
        var measured = value(piece).tokens().stream().filter(Token::number).count() >= fitting.size()
                && fitting.size() > 1
                && distinct(fitting);
        fitting.forEach((field, reading) -> put(field, measured ? reading : proposed(reading, Doubt.LABEL)));
    }

    /** Each field found its own figure: "nghèo 7 hộ bằng 2,2%". */
    private static boolean distinct(Map<Field, Reading> fitting) {
        return fitting.values().stream().map(r -> r.said().from()).distinct().count() == fitting.size();
    }

    /** "phấn đấu BHYT đạt 100%". */
    private boolean before(String list, Piece piece) {
        return IntStream.range(Math.max(0, piece.from() - 3), piece.from())
                .anyMatch(i -> words.in(list, i) && i + words.length(list, i) <= piece.from());
    }

    /** Equal figures said twice are one; different ones are asked. */
    private void put(Field field, Reading reading) {
        var before = Optional.ofNullable(rows.get(field.id()));
        var same = before.filter(b -> b instanceof Reading.Accept x
                        && reading instanceof Reading.Accept y
                        && x.value().equals(y.value()))
                .isPresent();
        rows.put(
                field.id(),
                before.isEmpty() || same ? reading : new Reading.Reask(Reason.SEVERAL_FIGURES, reading.said()));
    }

    /** "312 hộ" where one field counts households and nothing else is called so. */
    private void nameless(Piece piece) {
        var part = message.part(piece.from(), piece.to());
        var counted = new CountedNouns(part, lexicon, fields, labels).find();
        if (counted.isEmpty()) {
            leave(piece);
            return;
        }
        counted.stream().filter(c -> !rows.containsKey(c.field().id())).forEach(c -> {
            var reading = read.apply(part.part(c.from(), c.to()), c.field());
            if (!(reading instanceof Reading.Reask)) {
                rows.putIfAbsent(c.field().id(), c.certain() ? reading : proposed(reading, Doubt.LABEL));
            }
        });
    }

    /** "còn lại như cũ": every field not spoken of, proposed. */
    private void rest() {
        if (!words.anywhere("rest") || !words.anywhere("same_as_before")) {
            return;
        }
        var said = message.span(words.first("rest"), message.size());
        fields.stream()
                .filter(f -> !rows.containsKey(f.id()) && f.previous().isPresent())
                .forEach(f ->
                        rows.put(f.id(), new Reading.Confirm(List.of(new Value.SameAsBefore()), Doubt.COMPUTED, said)));
    }

    private void leave(Piece piece) {
        var part = Politeness.trim(message.part(piece.from(), piece.to()));
        if (part.size() > 0) {
            leftOver.add(part.span(0, part.size()));
        }
    }

    public static Reading proposed(Reading reading, Doubt why) {
        return reading instanceof Reading.Accept a ? new Reading.Confirm(List.of(a.value()), why, a.said()) : reading;
    }

    public static Optional<BigDecimal> amount(Reading reading) {
        return reading instanceof Reading.Accept a && a.value() instanceof Value.Amount v
                ? Optional.of(v.value())
                : Optional.empty();
    }
}
