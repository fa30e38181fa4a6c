package vn.thonbao.understanding.words;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers that name something instead of counting it: phones, dates, village numbers, classes, names of people. */
public record NotFigures(Message message, Lexicon lexicon, Words words, Set<String> labelDigits) {

    /** Eleven digits, in groups with spaces at most: "84.623.289.955" is a number. */
    private static final Pattern COUNTRY_CODE = Pattern.compile("84\u00a0?\\d{3}\u00a0?\\d{3}\u00a0?\\d{3}");

    private static final Pattern DOTTED_DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(\\d{4}|\\d{2})");
    private static final int SHORTEST_PHONE = 9;
    /** 0084 and nine digits more. */
    private static final int LONGEST_PHONE = 13;

    /** Why digits or number words are no figure. */
    public enum Why {
        /** Markup, an address of the web or of mail. */
        FOREIGN,
        PHONE,
        DATE,
        TIME,
        /** "thôn 5", "câu 3". */
        NUMBERED,
        /** "dưới 6 tuổi" of the label itself. */
        LABEL,
        /** "ông Ba". */
        NAME
    }

    /** @param end the token behind it */
    public record Skipped(int end, Why why) {}

    public static NotFigures of(Message message, Lexicon lexicon, Message label) {
        if (label.tokens().stream().noneMatch(Token::number)) {
            return new NotFigures(message, lexicon, new Words(message, lexicon), Set.of());
        }
        var digits = new HashSet<String>();
        for (var i = 0; i < label.size(); i++) {
            if (label.token(i).number() && label.has(i + 1)) {
                digits.add(label.token(i).key() + " " + label.token(i + 1).folded());
            }
            if (label.token(i).number() && label.has(i - 1)) {
                digits.add(label.token(i - 1).folded() + " " + label.token(i).key());
            }
        }
        return new NotFigures(message, lexicon, new Words(message, lexicon), digits);
    }

    /** What starts here and is no figure. */
    public Optional<Skipped> skip(int at, int lastFigure) {
        var foreign = new Foreign(message).end(at);
        if (foreign.isPresent()) {
            return as(Why.FOREIGN, foreign);
        }
        if (!message.token(at).number()) {
            return as(Why.PHONE, spelledPhone(at))
                    .or(() -> as(Why.NAME, name(at, lastFigure)))
                    .or(() -> as(Why.NUMBERED, namedInWords(at, lastFigure)));
        }
        return as(Why.PHONE, phone(at))
                .or(() -> as(Why.DATE, date(at)))
                .or(() -> as(Why.NUMBERED, named(at, lastFigure)))
                .or(() -> as(Why.LABEL, ofTheLabel(at)))
                .or(() -> as(Why.TIME, time(at)));
    }

    private static Optional<Skipped> as(Why why, Optional<Integer> end) {
        return end.map(e -> new Skipped(e, why));
    }

    /** Phones, and what no person wrote: never a figure, whatever was asked. */
    public Optional<Integer> strange(int at) {
        return new Foreign(message).end(at).or(() -> message.token(at).number() ? phone(at) : spelledPhone(at));
    }

    /** "0912 345 678", "(0236) 3847 847", "+84-912-345-678", "hotline 1900 1234". */
    private Optional<Integer> phone(int at) {
        var wanted = phoneDigits(at);
        var digits = 0;
        var end = at;
        while (digits < wanted && message.has(end)) {
            if (message.token(end).number()) {
                digits += digits(end);
                end++;
            } else if (joinsPhone(end)) {
                end++;
            } else {
                break;
            }
        }
        return digits >= Math.min(wanted, SHORTEST_PHONE) && digits <= LONGEST_PHONE && wanted > 0
                ? Optional.of(end)
                : Optional.empty();
    }

    /** How many digits make the phone number that may start here complete; 0 when none starts here. */
    private int phoneDigits(int at) {
        var first = message.token(at).key();
        if (first.startsWith("0084")) {
            return LONGEST_PHONE;
        }
        if (message.sign(at - 1, "+") || COUNTRY_CODE.matcher(first).matches()) {
            return 11;
        }
        return first.startsWith("0") ? 10 : words.endsBefore("phone", at) ? 8 : 0;
    }

    private boolean joinsPhone(int at) {
        var sign = message.token(at).kind() == Token.Kind.SIGN
                && "-.()_".contains(message.token(at).key());
        return sign
                && message.has(at + 1)
                && (message.token(at + 1).number() || message.sign(at, ")") || message.sign(at + 1, "("));
    }

    private int digits(int at) {
        return (int) message.token(at).key().chars().filter(Character::isDigit).count();
    }

    private Optional<Integer> spelledPhone(int at) {
        var end = at;
        while (words.numerals(end).stream().anyMatch(n -> n.value() < 10)) {
            end++;
        }
        return end - at >= SHORTEST_PHONE - 1 ? Optional.of(end) : Optional.empty();
    }

    private Optional<Integer> date(int at) {
        if (DOTTED_DATE.matcher(message.token(at).key()).matches()) {
            return Optional.of(at + 1);
        }
        for (var sign : new String[] {"/", "-"}) {
            if (message.sign(at + 1, sign) && small(at) && small(at + 2)) {
                if (message.sign(at + 3, sign)
                        && message.has(at + 4)
                        && message.token(at + 4).number()) {
                    return Optional.of(at + 5);
                }
                if (words.endsBefore("day", at)) {
                    return Optional.of(at + 3);
                }
            }
        }
        return Optional.empty();
    }

    private boolean small(int at) {
        return message.has(at)
                && message.token(at).number()
                && message.token(at).key().length() <= 2;
    }

    /** "thôn 5", "năm 2025", "tiêu chí 17"; in "23 thôn 19 tiêu chí" the word belongs to the figure before it. */
    private Optional<Integer> named(int at, int lastFigure) {
        return namedBy("naming", at, lastFigure) && !men(at) && !two(at) ? Optional.of(at + 1) : Optional.empty();
    }

    /** "3 lớp 58 cháu": two things counted. */
    private boolean two(int at) {
        return message.has(at - 2)
                && message.token(at - 2).number()
                && lexicon.unit(message, at - 1).isEmpty()
                && message.has(at + 1)
                && lexicon.unit(message, at + 1).isPresent();
    }

    /** "nam 602 nu 578", typed without marks: men and women, not the year. */
    private boolean men(int at) {
        return !message.marked()
                && message.has(at - 1)
                && message.token(at - 1).folded().equals("nam")
                && message.tokens().stream().anyMatch(t -> t.folded().equals("nu"));
    }

    private boolean namedBy(String list, int at, int lastFigure) {
        for (var start = at - 1; start >= Math.max(lastFigure, at - 4); start--) {
            if (words.length(list, start) == at - start) {
                return true;
            }
        }
        return false;
    }

    private Optional<Integer> namedInWords(int at, int lastFigure) {
        var digit = words.numerals(at).stream().anyMatch(n -> n.value() < 10);
        var alone = digit && words.numerals(at + 1).isEmpty() && !words.in("point", at + 1);
        return alone && namedBy("naming", at, lastFigure) ? Optional.of(at + 1) : Optional.empty();
    }

    private Optional<Integer> ofTheLabel(int at) {
        var number = message.token(at).key();
        var before = message.has(at - 1) ? message.token(at - 1).folded() + " " + number : "";
        var after = message.has(at + 1) ? number + " " + message.token(at + 1).folded() : "";
        return labelDigits.contains(after)
                        || labelDigits.contains(before)
                                && !message.token(at - 1).is(":")
                ? Optional.of(at + 1)
                : Optional.empty();
    }

    /** "8h30", "8h tối", "8 giờ". */
    private Optional<Integer> time(int at) {
        var hour = message.has(at + 1) && message.token(at + 1).folded().equals("h");
        if (!hour || !small(at)) {
            return Optional.empty();
        }
        var minutes = message.has(at + 2)
                && message.token(at + 2).number()
                && message.token(at + 2).glued();
        return minutes ? Optional.of(at + 3) : words.in("day", at + 2) ? Optional.of(at + 2) : Optional.empty();
    }

    /** Southern names are birth numbers: ông Ba, chị Bảy, nhà ông Năm Hai. */
    private Optional<Integer> name(int at, int lastFigure) {
        var digit = words.numerals(at).stream().anyMatch(n -> n.value() < 10);
        if (!digit || !namedBy("titles", at, lastFigure)) {
            return Optional.empty();
        }
        var end = at + 1;
        while (words.numerals(end).stream().anyMatch(n -> n.value() < 10)) {
            end++;
        }
        return Optional.of(end);
    }
}
