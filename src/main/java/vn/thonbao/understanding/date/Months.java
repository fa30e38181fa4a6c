package vn.thonbao.understanding.date;

import java.util.Optional;

/** Names of months and years behind a day: "tháng 12", "thg tư", "tháng sau", "năm nay", ", 2025". */
record Months(DateText text, Calendar calendar) {

    /** @param lunarName giêng, chạp, tháng một: names of the lunar calendar too */
    record Month(int number, boolean lunarName, int end) {}

    record Year(int number, int end) {}

    /** "tháng 12", "thg12", "t12". */
    Optional<Month> month(int at) {
        var name = text.past("month_word", at);
        return name == at ? Optional.empty() : number(name);
    }

    private Optional<Month> number(int at) {
        if (text.number(at)) {
            return text.whole(at).map(w -> new Month(w.value(), false, w.end()));
        }
        if (text.in("month_giêng", at)) {
            return Optional.of(new Month(1, true, at + 1));
        }
        if (text.in("month_chạp", at)) {
            return Optional.of(new Month(12, true, at + 1));
        }
        var first = digit(at);
        if (first == 10) {
            var second = digit(at + 1);
            return Optional.of(
                    second == 1 || second == 2 ? new Month(10 + second, false, at + 2) : new Month(10, false, at + 1));
        }
        return first > 0 ? Optional.of(new Month(first, first == 1, at + 1)) : Optional.empty();
    }

    private int digit(int at) {
        if (!text.message().marked() && text.in("month_next", at)) {
            return -1; // "thang sau" is next month rather than the sixth
        }
        return text.words().numerals(at).stream()
                .mapToInt(n -> (int) n.value())
                .filter(v -> v >= 1 && v <= 10)
                .findFirst()
                .orElse(-1);
    }

    /** "tháng sau": 1, "tháng này": 0, "tháng trước": -1, with the token behind it. */
    Optional<Year> monthShift(int at) {
        return shift(at, "month_next", "month_this", "month_last");
    }

    private Optional<Year> shift(int at, String next, String current, String last) {
        if (text.in(next, at)) {
            return Optional.of(new Year(1, text.past(next, at)));
        }
        if (text.in(current, at)) {
            return Optional.of(new Year(0, text.past(current, at)));
        }
        return text.in(last, at) ? Optional.of(new Year(-1, text.past(last, at))) : Optional.empty();
    }

    /** "năm 2025", ", 2025", "năm nay", "sang năm". */
    Optional<Year> year(int at) {
        var start = text.sign(at, ",") ? at + 1 : at;
        var shifted = shift(start, "year_next", "year_this", "year_last");
        if (shifted.isPresent()) {
            return shifted.map(y -> new Year(calendar.today().getYear() + y.number(), y.end()));
        }
        var named = text.past("year_word", start);
        var number = text.whole(named).filter(w -> w.value() >= 2000 || named > start && w.digits() && w.value() > 9);
        return number.map(w -> new Year(w.value(), w.end()));
    }
}
