package vn.thonbao.understanding.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Numeral;
import vn.thonbao.understanding.words.Numeral.Role;
import vn.thonbao.understanding.words.Words;

/** One figure in digits, or a spelled number below a hundred, with what may stand behind the comma. */
record SmallNumbers(Message message, Lexicon lexicon, Words words) {

    /**
     * @param width digits it would take to write it: "5" behind tỷ is tenths, "250" thousandths
     * @param tailDigit mốt, tư, lăm: can only be the end of a larger number
     */
    record Part(
            List<BigDecimal> readings,
            boolean open,
            boolean range,
            boolean spelled,
            int width,
            boolean tailDigit,
            Optional<Doubt> doubt,
            int end) {
        boolean malformed() {
            return readings.isEmpty();
        }

        Part doubted(Doubt why) {
            return new Part(readings, open, range, spelled, width, tailDigit, Optional.of(why), end);
        }
    }

    /** @param behind the scale said last; 0 outside a larger number, where mốt and tư cannot stand */
    Optional<Part> at(int at, long behind) {
        if (!message.has(at)) {
            return Optional.empty();
        }
        return message.token(at).number() ? Optional.of(digits(at)) : spelled(at, behind);
    }

    private Part digits(int at) {
        var token = message.token(at);
        var literal = Literal.of(token.key());
        var mended = token.mended() || literal.shape() == Literal.Shape.MENDED;
        var doubt = mended
                ? Optional.of(Doubt.REPAIRED)
                : literal.shape() == Literal.Shape.UNCLEAR ? Optional.of(Doubt.SEPARATOR) : Optional.<Doubt>empty();
        return new Part(
                literal.readings(),
                literal.shape() == Literal.Shape.OPEN,
                false,
                false,
                token.key().length(),
                false,
                doubt,
                at + 1);
    }

    private Optional<Part> spelled(int at, long behind) {
        var digit = role(at, Role.DIGIT);
        if (digit >= 0) {
            return afterDigit(at, digit, behind);
        }
        var twelve = tensWord(at) && Math.max(role(at + 1, Role.DIGIT), role(at + 1, Role.TAIL_DIGIT)) > 0;
        if (role(at, Role.TEN) >= 0 || twelve) { // also "mươi hai hộ"
            var ten = tens(at, 10);
            return Optional.of(digitLost(at) ? ten.doubted(Doubt.REPAIRED) : ten);
        }
        var tens = role(at, Role.TENS);
        if (tens >= 0) {
            return Optional.of(tens(at, tens));
        }
        var tail = role(at, Role.TAIL_DIGIT);
        var inside = behind > 0;
        if (tail >= 0 && (inside || measured(at + 1))) {
            var part = part(tail, at + 1, 1, true);
            return Optional.of(inside ? part : part.doubted(Doubt.SHORT_FORM));
        }
        return Optional.empty();
    }

    /** "hia mươi mốt", "báo sau muoi": what stands before the tens was hardly meant as another word. */
    private boolean digitLost(int at) {
        return message.has(at - 1)
                && tensWord(at)
                && (lexicon.unknown(message.token(at - 1))
                        || words.in("clipped_digit", at - 1)
                        || lexicon.unmarked(message.token(at - 1)).stream().anyMatch(n -> n.role() == Role.DIGIT));
    }

    /** mươi, also written mười; chục is a scale word like trăm. */
    private boolean tensWord(int at) {
        return words.numerals(at).stream()
                .anyMatch(n -> n.value() == 10 && !n.key().startsWith("ch"));
    }

    private boolean measured(int at) {
        return message.has(at)
                && message.token(at).word()
                && lexicon.unit(message, at).isPresent();
    }

    private Optional<Part> afterDigit(int at, int digit, long behind) {
        if (digit == 0) {
            var hundreds = scale(at + 1, 100);
            return hundreds || words.in("point", at + 1) ? Optional.of(part(0, at + 1, 1, false)) : Optional.empty();
        }
        if (tensWord(at + 1)) {
            return Optional.of(tens(at + 1, digit * 10));
        }
        if (scale(at + 1, 100)) {
            return Optional.of(part(digit, at + 1, 1, false));
        }
        return Optional.of(pair(at, digit, behind));
    }

    /** "chín bảy" is 97, "bảy tám" is 7 or 8, "chín năm" may be nine years. */
    private Part pair(int at, int first, long behind) {
        var inside = behind > 0;
        var dictated = inside ? Optional.<Part>empty() : oneByOne(at);
        if (dictated.isPresent()) {
            return dictated.get();
        }
        var tail = role(at + 1, Role.TAIL_DIGIT);
        var second = tail >= 0 ? tail : role(at + 1, Role.DIGIT);
        var more = scale(at + 2, 10) || scale(at + 2, 100) || role(at + 2, Role.DIGIT) >= 0;
        if (behind == 100 && second > 0 && !more) {
            var tens = part(first * 10L + second, at + 2, 2, false); // "một trăm bốn hai"
            return tail >= 0 || second != first + 1 && second != 5 ? tens : tens.doubted(Doubt.SHORT_FORM);
        }
        if (inside
                || first < 2 && tail < 0 && second != first + 1
                || second <= 0
                || scale(at + 2, 10)
                || scale(at + 2, 100)) {
            return part(first, at + 1, 1, false);
        }
        if (tail < 0 && role(at + 2, Role.DIGIT) >= 0) {
            return part(first, at + 1, 1, false);
        }
        var fixed = words.in("point", at + 2) || percent(at + 2);
        if (tail < 0 && second == first + 1 && !fixed) {
            return new Part(
                    List.of(BigDecimal.valueOf(first), BigDecimal.valueOf(second)),
                    false,
                    true,
                    true,
                    1,
                    false,
                    Optional.empty(),
                    at + 2);
        }
        var pair = part(first * 10L + second, at + 2, 2, false);
        var perhapsYears = tail < 0 && second == 5 && !fixed;
        return perhapsYears ? pair.doubted(Doubt.SHORT_FORM) : pair;
    }

    /** "một một tám không" is dictated: 1180, and asked. "hai ba bốn hộ" counts up and says no figure. */
    private Optional<Part> oneByOne(int from) {
        var value = 0L;
        var at = from;
        var countsUp = true;
        for (var digit = role(at, Role.DIGIT); digit >= 0 && at - from < 9; digit = role(at, Role.DIGIT)) {
            countsUp &= at == from || digit == value % 10 + 1;
            value = value * 10 + digit;
            at++;
        }
        var goesOn = tensWord(at) || scale(at, 10) || scale(at, 100) || role(at, Role.TAIL_DIGIT) >= 0;
        return at - from < 3 || goesOn || countsUp
                ? Optional.empty()
                : Optional.of(part(value, at, at - from, false).doubted(Doubt.SHORT_FORM));
    }

    private boolean percent(int at) {
        return message.has(at)
                && lexicon.unit(message, at)
                        .filter(u -> u.unit().orElseThrow().unit().equals("%"))
                        .isPresent();
    }

    /** "mười lăm", "hai mươi mốt"; "mười năm" is written for 15 and also means ten years. */
    private Part tens(int at, int tens) {
        var tail = role(at + 1, Role.TAIL_DIGIT);
        var unit = tail > 0 ? tail : role(at + 1, Role.DIGIT);
        if (unit <= 0 || scale(at + 2, 10) || scale(at + 2, 100)) {
            return unit < 0 ? unmarked(at, tens) : part(tens, at + 1, 2, false);
        }
        var part = part(tens + unit, at + 2, 2, false);
        return tail < 0 && unit == 5 && tens == 10
                ? new Part(
                        List.of(BigDecimal.valueOf(15), BigDecimal.TEN),
                        false,
                        false,
                        true,
                        2,
                        false,
                        Optional.of(Doubt.SHORT_FORM),
                        at + 2)
                : part;
    }

    /** "chín mươi bay": the marks were left off one word. */
    private Part unmarked(int at, int tens) {
        var digit = message.has(at + 1) && !message.token(at + 1).marked()
                ? lexicon.unmarked(message.token(at + 1)).stream()
                        .filter(n -> n.role() == Role.DIGIT && n.value() > 0)
                        .findFirst()
                : Optional.<Numeral>empty();
        return digit.map(d -> new Part(
                        List.of(BigDecimal.valueOf(tens + d.value()), BigDecimal.valueOf(tens)),
                        false,
                        false,
                        true,
                        2,
                        false,
                        Optional.of(Doubt.REPAIRED),
                        at + 2))
                .orElse(part(tens, at + 1, 2, false));
    }

    private static Part part(long value, int end, int width, boolean tailDigit) {
        return new Part(
                List.of(BigDecimal.valueOf(value)), false, false, true, width, tailDigit, Optional.empty(), end);
    }

    /** "97 phẩy 5", "hai phẩy không tám", "hai lăm" behind the comma is ,25: the tail is spelled to digits and appended. */
    Optional<Part> decimals(Part whole) {
        if (!words.in("point", whole.end()) || whole.malformed() || whole.open()) {
            return Optional.empty();
        }
        var at = whole.end() + words.length("point", whole.end());
        var tail = new StringBuilder();
        if (message.has(at) && message.token(at).number()) {
            tail.append(message.token(at).key());
            at++;
        } else {
            at = spell(at, tail);
        }
        if (tail.length() == 0
                || tail.length() > 9
                || !tail.chars().allMatch(Character::isDigit)
                || whole.readings().get(0).scale() > 0) {
            return Optional.empty();
        }
        var value = new BigDecimal(whole.readings().get(0).toPlainString() + "." + tail);
        return Optional.of(new Part(List.of(value), false, false, true, whole.width(), false, whole.doubt(), at));
    }

    /** ",3" of "bốn trăm phẩy ba". */
    Optional<Part> decimalsAt(int at) {
        return decimals(new Part(List.of(BigDecimal.ZERO), false, false, true, 1, false, Optional.empty(), at));
    }

    private int spell(int from, StringBuilder tail) {
        var at = from;
        while (tail.length() < 9) {
            var digit = Math.max(role(at, Role.DIGIT), role(at, Role.TAIL_DIGIT));
            var ten = Math.max(role(at, Role.TEN), role(at, Role.TENS));
            if (digit > 0 && tensWord(at + 1)) {
                var part = tens(at + 1, digit * 10);
                tail.append(part.readings().get(0).toPlainString());
                at = part.end();
            } else if (digit >= 0) {
                tail.append(digit);
                at++;
            } else if (ten >= 0) {
                var part = tens(at, ten);
                tail.append(part.readings().get(0).toPlainString());
                at = part.end();
            } else {
                break;
            }
        }
        return at;
    }

    private int role(int at, Role role) {
        for (var numeral : words.numerals(at)) {
            if (numeral.role() == role) {
                return (int) numeral.value();
            }
        }
        return -1;
    }

    private boolean scale(int at, long value) {
        for (var numeral : words.numerals(at)) {
            if (numeral.scale() && numeral.value() == value) {
                return true;
            }
        }
        return false;
    }
}
