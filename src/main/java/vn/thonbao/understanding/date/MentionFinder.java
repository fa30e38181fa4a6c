package vn.thonbao.understanding.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.words.NotFigures;

/** All places of a message that name a day, in its order; hours, phones and village numbers are passed over. */
final class MentionFinder {

    private static final int MOST_JOINING = 4;

    private final DateText text;
    private final MonthDays monthDays;
    private final LunarDays lunarDays;
    private final Weekdays weekdays;
    private final RelativeDays relativeDays;
    private final Stretches stretches;
    private final NotFigures notFigures;

    MentionFinder(DateText text, Calendar calendar, Set<String> lists) {
        var months = new Months(text, calendar);
        this.text = text;
        this.lunarDays = new LunarDays(text, calendar, months);
        this.monthDays = new MonthDays(text, calendar, months, lunarDays);
        this.weekdays = new Weekdays(text, calendar);
        this.relativeDays = new RelativeDays(text, calendar);
        this.stretches = Stretches.of(text, calendar, months, lists);
        this.notFigures =
                NotFigures.of(text.message(), text.lexicon(), text.message().part(0, 0));
    }

    List<Mention> find() {
        var found = new ArrayList<Mention>();
        for (var at = 0; at < text.size(); ) {
            var skipped = skip(at);
            var mention = skipped > at ? Optional.<Mention>empty() : longest(at);
            mention.ifPresent(found::add);
            at = Math.max(at + 1, Math.max(skipped, mention.map(Mention::to).orElse(0)));
        }
        return joined(ranged(found));
    }

    private Optional<Mention> longest(int at) {
        return Stream.of(monthDays.at(at), lunarDays.at(at), weekdays.at(at), relativeDays.at(at), stretches.at(at))
                .flatMap(Optional::stream)
                .reduce((a, b) -> b.to() > a.to() ? b : a);
    }

    private int skip(int at) {
        if (text.in("date_vague", at)) {
            return text.past("date_vague", at);
        }
        return Math.max(hour(at), notFigures.strange(at).orElse(at));
    }

    /** "8h30", "7 giờ rưỡi tối", "17:00". */
    private int hour(int at) {
        if (text.number(at) && text.sign(at + 1, ":") && text.number(at + 2)) {
            return at + 3;
        }
        var hour = text.whole(at).filter(w -> w.value() <= 24);
        if (hour.isEmpty() || !text.in("hour_word", hour.get().end())) {
            return at;
        }
        var end = text.past("hour_word", hour.get().end());
        var minutes = text.number(end) && text.token(end).glued() || text.in("half", end) ? end + 1 : end;
        return text.past("minute_word", minutes);
    }

    /** "10, 11/12", "10 đến 15/12", "ngày 10 hoặc 11": a bare number beside a day makes it one of several. */
    private List<Mention> ranged(List<Mention> mentions) {
        return mentions.stream().map(m -> ranged(m, mentions)).toList();
    }

    private Mention ranged(Mention m, List<Mention> all) {
        var before = joiner(m.from() - 1) && day(m.from() - 2) && outside(m.from() - 2, all);
        var after = joiner(m.to()) && day(m.to() + 1) && outside(m.to() + 1, all) && !hourAt(m.to() + 1);
        return before || after
                ? Mention.refused(Reason.SEVERAL_DATES, before ? m.from() - 2 : m.from(), after ? m.to() + 2 : m.to())
                : m;
    }

    private static boolean outside(int at, List<Mention> all) {
        return all.stream().noneMatch(m -> m.from() <= at && at < m.to());
    }

    private boolean hourAt(int at) {
        return hour(at) > at;
    }

    private boolean joiner(int at) {
        return text.sign(at, "-,÷&+") || text.in("date_joining", at);
    }

    private boolean day(int at) {
        return text.number(at)
                && text.whole(at).filter(w -> w.value() >= 1 && w.value() <= 31).isPresent()
                && !text.sign(at + 1, "/");
    }

    private List<Mention> joined(List<Mention> mentions) {
        var joined = new ArrayList<Mention>();
        for (var next : mentions) {
            var last = joined.isEmpty() ? Optional.<Mention>empty() : Optional.of(joined.get(joined.size() - 1));
            var one = last.filter(l -> beside(l, next)).flatMap(l -> l.joined(next));
            one.ifPresent(m -> joined.remove(joined.size() - 1));
            joined.add(one.orElse(next));
        }
        joined.sort(Comparator.comparing(Mention::from));
        return joined;
    }

    /** Nothing but signs, hours and small words between two names of one day. */
    private boolean beside(Mention first, Mention second) {
        var at = first.to();
        if (second.from() - at > MOST_JOINING) {
            return false;
        }
        while (at < second.from()) {
            var next = text.sign(at, ",.()") ? at + 1 : Math.max(text.past("date_at", at), hour(at));
            if (next == at) {
                return false;
            }
            at = next;
        }
        return true;
    }
}
