package vn.thonbao.understanding.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.understanding.DateField;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Value.Bound;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;

/** Decides which day a message means, if it means one (docs/understanding.md, "Dates"). */
public final class DateReader {

    private static final int WORDS_BEFORE = 8;
    /** Beyond it a message is a paste or noise, and nobody's answer to a question for one day. */
    private static final int MOST_TOKENS = 250;

    private final DateText text;
    private final Calendar calendar;
    private final List<Mention> all;
    private Optional<Doubt> doubt = Optional.empty();

    /** @param lists the names of all lists of the vocabulary */
    public DateReader(Message message, Lexicon lexicon, DateField field, Set<String> lists) {
        this.text = DateText.of(message, lexicon);
        this.calendar = Calendar.of(field);
        this.all = text.size() > MOST_TOKENS ? List.of() : new MentionFinder(text, calendar, lists).find();
    }

    public Reading read() {
        if (text.size() > MOST_TOKENS) {
            return new Reading.Reask(Reason.TOO_LONG, text.message().whole());
        }
        var standing = corrected(all.stream().filter(m -> !denied(m)).toList());
        if (standing.size() < all.size() && standing.size() == 1 && all.size() > 1) {
            doubt = Optional.of(Doubt.REPAIRED);
        }
        var named = standing.stream().filter(Mention::named).toList();
        var refused = standing.stream().filter(m -> !m.named()).toList();
        var grave = refused.stream()
                .filter(m -> m.refused().filter(r -> r != Reason.NO_DAY_NAMED).isPresent())
                .findFirst();
        if (grave.isPresent() || named.isEmpty()) {
            return grave.or(() -> refused.stream().findFirst())
                    .map(m -> reask(m.refused().orElseThrow(), m))
                    .orElseGet(() ->
                            new Reading.Reask(Reason.NOT_A_DATE, text.message().whole()));
        }
        doubt = refused.isEmpty() ? doubt : Optional.of(Doubt.WHICH_DAY);
        return named.size() == 1 ? one(named.get(0)) : several(named);
    }

    private Reading reask(Reason why, Mention m) {
        return new Reading.Reask(why, text.message().span(m.from(), m.to()));
    }

    /** "không phải 10/12", "10/12 không kịp". */
    private boolean denied(Mention m) {
        var start = lead(m.from(), List.of("date_lead", "date_day", "date_part"));
        return text.words().endsBefore("date_denied", start)
                || text.words().endsBefore("unlike", start)
                || text.in("date_denied_behind", m.to())
                || counted(m)
                || text.number(m.from()) && text.number(m.from() - 1) && !text.sign(m.from() + 1, "/-.");
    }

    /** "5/12 hộ", "1/2 số hộ" is a share, and "2 3 ngày nữa" a range. */
    private boolean counted(Mention m) {
        var share = m.to() - m.from() == 3 && text.sign(m.from() + 1, "/");
        return share
                && (text.in("label_heads", m.to())
                        || text.unit(m.to()).filter(u -> !u.equals("duration")).isPresent());
    }

    /** "10/12, à nhầm, 11/12", "dời từ 10/12 sang 15/12": what was said last stands. */
    private List<Mention> corrected(List<Mention> mentions) {
        for (var i = mentions.size() - 1; i > 0; i--) {
            var between = mentions.get(i - 1).to();
            for (var at = between; at < mentions.get(i).from(); at++) {
                if (text.in("slip", at) || text.in("date_moved", at)) {
                    return mentions.subList(i, mentions.size());
                }
            }
        }
        return mentions;
    }

    private Reading one(Mention m) {
        var start = lead(m.from(), List.of("date_lead", "date_day", "date_part", "date_before", "date_by"));
        if (text.in("date_after", m.from() - 1) || text.words().endsBefore("date_after", start)) {
            return reask(Reason.NO_DAY_NAMED, m);
        }
        var bare = unmarked(m);
        if (bare.isPresent()) {
            return bare.get();
        }
        var span = text.words().endsBefore("date_from", start) ? Optional.of(Doubt.WHICH_DAY) : Optional.<Doubt>empty();
        var doubts = m.doubt()
                .or(() -> doubt)
                .or(() -> span)
                .or(() -> approximate(start) ? Optional.of(Doubt.APPROXIMATE) : Optional.empty())
                .or(() -> hedged() ? Optional.of(Doubt.HEDGED) : Optional.empty())
                .or(() -> calendar.wrongSide(m.likeliest()) ? Optional.of(Doubt.OTHER_SIDE) : Optional.empty());
        var bound = bound(m);
        var values =
                m.dates().stream().map(d -> (Value) new Value.Moment(d, bound)).toList();
        var said = text.message().span(m.from(), m.to());
        return doubts.<Reading>map(why -> new Reading.Confirm(values, why, said))
                .orElseGet(() -> new Reading.Accept(values.get(0), said));
    }

    /** Without marks "ngay mot" is rather ngày mốt than the first, and "ngay sau" hardly the sixth. */
    private Optional<Reading> unmarked(Mention m) {
        var message = text.message();
        var said = message.span(m.from(), m.to());
        var name = text.in("date_day", m.from()) ? m.from() + 1 : m.from();
        if (message.marked() || name >= m.to() || !message.token(name).word()) {
            return Optional.empty();
        }
        var word = message.token(name).folded();
        if (word.equals("sau") && name == m.to() - 1) {
            return Optional.of(new Reading.Reask(Reason.NO_DAY_NAMED, said));
        }
        var first = word.equals("mot") && m.likeliest().getDayOfMonth() == 1;
        var both = moments(List.of(calendar.today().plusDays(2), m.likeliest()));
        return first ? Optional.of(new Reading.Confirm(both, Doubt.WHICH_DAY, said)) : Optional.empty();
    }

    /** Goes back over the small words that stand before a day. */
    private int lead(int from, List<String> lists) {
        var at = from;
        for (var moved = true; moved && from - at < WORDS_BEFORE; ) {
            moved = false;
            for (var list : lists) {
                for (var start = Math.max(0, at - 4); start < at; start++) {
                    if (text.length(list, start) == at - start) {
                        at = start;
                        moved = true;
                    }
                }
            }
        }
        return at;
    }

    private boolean approximate(int start) {
        return text.words().endsBefore("approximately", start) || text.sign(start - 1, "~≈");
    }

    private boolean hedged() {
        var questioned = text.sign(text.size() - 1, "?");
        var unsure = text.words().anywhere("hedge") && !text.words().anywhere("certain")
                || text.words().anywhere("date_unsure");
        return questioned || unsure;
    }

    private Bound bound(Mention m) {
        var at = lead(m.from(), List.of("date_lead", "date_day", "date_part", "approximately"));
        return text.words().endsBefore("date_before", at)
                ? Bound.BEFORE
                : text.words().endsBefore("date_by", at) || untilTheEnd(m) ? Bound.BY : Bound.ON;
    }

    /** "đến hết tháng"; "hết tháng" alone only names the day. */
    private boolean untilTheEnd(Mention m) {
        return text.length("date_by", m.from()) > 1;
    }

    /** Two days with two deeds: the one of sending is likelier. Days side by side are a choice that we cannot make. */
    private Reading several(List<Mention> named) {
        var first = named.get(0);
        if (named.stream().allMatch(m -> m.dates().equals(first.dates()))) {
            return one(first);
        }
        var send = text.words().first("date_sending");
        var deeds = send >= 0 && text.words().anywhere("date_deed");
        if (!deeds || alternatives(named)) {
            return reask(
                    Reason.SEVERAL_DATES,
                    first.at(first.from(), named.get(named.size() - 1).to()));
        }
        var byNearness = new ArrayList<>(named);
        byNearness.sort(Comparator.comparing(m -> Math.min(Math.abs(m.from() - send), Math.abs(m.to() - send))));
        var dates = byNearness.stream().map(m -> m.dates().get(0)).distinct().toList();
        return new Reading.Confirm(
                moments(dates), Doubt.SEVERAL_FIGURES, text.message().whole());
    }

    private boolean alternatives(List<Mention> named) {
        for (var i = 1; i < named.size(); i++) {
            if (text.in("range", named.get(i - 1).to())) {
                return true;
            }
        }
        return false;
    }

    private static List<Value> moments(List<LocalDate> dates) {
        return dates.stream().map(d -> (Value) new Value.Moment(d, Bound.ON)).toList();
    }
}
