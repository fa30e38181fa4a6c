package vn.thonbao.understanding.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Reason;

/** Days counted from today: "mai", "hôm kia", "3 ngày nữa", "cách đây một tuần". */
record RelativeDays(DateText text, Calendar calendar) {

    private static final List<Integer> NAMED = List.of(0, 1, 2, -1, -2);
    private static final int HALF_MONTH = 15;
    private static final int LONGEST = 400;

    /** So many days, weeks or months, before it is known from where. */
    private record Span(int count, ChronoUnit unit, boolean vague, int end) {}

    Optional<Mention> at(int at) {
        return named(at).or(() -> counted(at));
    }

    private Optional<Mention> named(int at) {
        for (var days : NAMED) {
            var list = "date_plus " + days;
            if (text.in(list, at) && !name(at) && !counts(at)) {
                return Optional.of(Mention.sure(day(days), at, text.past(list, at)));
            }
        }
        for (var days : List.of(3, -3)) {
            var list = "date_plus " + days;
            if (text.in(list, at)) {
                return Optional.of(Mention.doubtful(List.of(day(days)), Doubt.WHICH_DAY, at, text.past(list, at)));
            }
        }
        return Optional.empty();
    }

    /** "mot ho", "hai mốt": mốt is one there, not the day after tomorrow. */
    private boolean counts(int at) {
        return !text.words().numerals(at).isEmpty()
                && (!text.words().numerals(at - 1).isEmpty()
                        || text.in("point", at + 1)
                        || text.has(at + 1)
                                && text.lexicon().unit(text.message(), at + 1).isPresent());
    }

    private LocalDate day(int days) {
        return calendar.today().plusDays(days);
    }

    /** "chị Mai": a name, when it is written like one behind a title. */
    private boolean name(int at) {
        return at > 0
                && Character.isUpperCase(
                        text.message().raw().charAt(text.token(at).from()))
                && text.words().endsBefore("titles", at);
    }

    private Optional<Mention> counted(int at) {
        if (text.in("date_ago", at)) {
            var start = text.past("date_ago", at);
            return span(start).map(s -> moved(s, -1, false, at, s.end()));
        }
        if (text.in("date_extend", at)) {
            var start = text.past("date_extend", at);
            return span(start).map(s -> Mention.refused(Reason.COUNTED_FROM_ELSEWHERE, at, behindCount(s.end())));
        }
        if (text.in("date_after", at)) {
            var start = text.past("date_after", at);
            return span(start).map(s -> moved(s, 1, false, at, behindCount(s.end())));
        }
        return weekFromNow(at).or(() -> span(at).map(s -> counted(s, at)));
    }

    /** "tuần nữa", without its "một". */
    private Optional<Mention> weekFromNow(int at) {
        var unit = unit(at);
        return unit.filter(u -> text.in("date_from_now", at + 1))
                .map(u -> moved(new Span(1, u, true, at + 1), 1, true, at, behindCount(at + 1)));
    }

    private Mention counted(Span span, int at) {
        if (text.in("date_from_now", span.end())) {
            return moved(span, 1, false, at, behindCount(span.end()));
        }
        if (text.in("date_later", span.end())) {
            return moved(span, 1, false, at, text.past("date_later", span.end()));
        }
        if (text.in("date_coming", span.end())) {
            return moved(span, 1, true, at, text.past("date_coming", span.end()));
        }
        var before = text.past("date_earlier", span.end());
        return before > span.end() && (before == text.size() || !text.number(before) && !text.in("lunar_tết", before))
                ? moved(span, -1, false, at, before)
                : Mention.refused(Reason.COUNTED_FROM_ELSEWHERE, at, span.end());
    }

    /** "nữa kể từ hôm nay". */
    private int behindCount(int at) {
        var end = at;
        while (text.in("date_from_now", end)) {
            end = text.past("date_from_now", end);
        }
        return end;
    }

    private Mention moved(Span span, int sign, boolean vague, int from, int to) {
        var date = calendar.today().plus((long) sign * span.count(), span.unit());
        return vague || span.vague() || span.unit() == ChronoUnit.MONTHS
                ? Mention.doubtful(List.of(date), Doubt.APPROXIMATE, from, to)
                : Mention.sure(date, from, to);
    }

    private Optional<Span> span(int start) {
        var at = text.past("approximately", start);
        if (text.in("date_half_month", at)) {
            return Optional.of(new Span(HALF_MONTH, ChronoUnit.DAYS, true, text.past("date_half_month", at)));
        }
        var count = text.whole(at).filter(w -> w.value() > 0 && w.value() <= LONGEST);
        return count.flatMap(c -> unit(c.end())
                .map(u -> new Span(c.value(), u, c.doubtful() || at > start, c.end() + unitLength(c.end()))));
    }

    private Optional<ChronoUnit> unit(int at) {
        return text.in("date_days", at)
                ? Optional.of(ChronoUnit.DAYS)
                : text.in("week_word", at)
                        ? Optional.of(ChronoUnit.WEEKS)
                        : text.in("month_span", at) ? Optional.of(ChronoUnit.MONTHS) : Optional.empty();
    }

    private int unitLength(int at) {
        return Math.max(
                text.length("date_days", at), Math.max(text.length("week_word", at), text.length("month_span", at)));
    }
}
