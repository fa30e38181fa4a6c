package vn.thonbao.understanding.request;

import java.util.Optional;
import java.util.function.Supplier;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Request;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/**
 * Finds a request by its fixed phrases. A message that carries a figure or says that something is not there is an answer,
 * whatever else stands in it: a request wrongly heard would swallow a report.
 */
public final class RequestReader {

    /** Longer ones tell a story: "cụ Tư nằm viện, bà con thăm hỏi" is a result of the campaign. */
    private static final int MOST_WORDS = 25;

    private static final int NEAR = 5;

    private final Message message;
    private final Words words;
    private final Supplier<Reading> date;
    private final Span said;

    /** @param date what {@code Understanding.date} reads in the same message, for a day to come; asked for only where a request is in sight */
    public RequestReader(Message message, Words words, Supplier<Reading> date) {
        this.message = message;
        this.words = words;
        this.date = date;
        this.said = Span.whole(message.raw());
    }

    public Optional<Request> read() {
        return message.size() > MOST_WORDS || message.size() == 0
                ? Optional.empty()
                : spoken().filter(request -> !answers());
    }

    private Optional<Request> spoken() {
        if (words.anywhere("request_away") && ofOneself()) {
            return Optional.of(new Request.Away(until(), said));
        }
        if (words.anywhere("request_hand_over") || entrusted()) {
            return Optional.of(new Request.HandOver(said));
        }
        if (words.anywhere("request_more_time") || extended()) {
            return Optional.of(new Request.MoreTime(until(), said));
        }
        if (words.anywhere("request_call")) {
            return Optional.of(new Request.CallMe(said));
        }
        return reminded() ? Optional.of(new Request.RemindLater(said)) : Optional.empty();
    }

    /** Digits, or two number words, that are no part of the day are a figure, a phone or a row of a table. */
    private boolean answers() {
        var day = date.get();
        for (var i = 0; i < message.size(); i++) {
            var token = message.token(i);
            var dated = day instanceof Reading.Reask again && again.why() == Reason.NOT_A_DATE
                    || token.from() < day.said().from()
                    || token.from() >= day.said().to();
            var spelled = !words.numerals(i).isEmpty() && !words.numerals(i + 1).isEmpty();
            if ((token.number() || spelled) && dated || words.in("request_not", i)) {
                return true;
            }
        }
        return false;
    }

    /** "tôi nằm viện", or no more than the fact: "đang nằm viện em ạ". Somebody else's illness is news, not a request. */
    private boolean ofOneself() {
        var at = words.first("request_away");
        for (var i = 0; i < at; i++) {
            if (!words.in("request_self", i) && !words.in("politeness", i) && !small(i) && !inside(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean small(int at) {
        return !message.token(at).word();
    }

    /** The second word of "hôm nay", "đang phải": a phrase that began before. */
    private boolean inside(int at) {
        return words.endsBefore("request_self", at + 1) || words.endsBefore("politeness", at + 1);
    }

    /** "nhờ chị Hoa báo giúp", "để phó thôn nộp thay": a third person, and then the deed. */
    private boolean entrusted() {
        for (var i = 0; i < message.size(); i++) {
            var given = words.length("request_entrust", i);
            var person = given == 0 ? 0 : person(i + given);
            for (var at = i + given + person; person > 0 && at < i + given + person + NEAR; at++) {
                if (words.in("request_deed", at) && (words.in("request_instead", i) || instead(at))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean instead(int from) {
        for (var at = from; at < Math.min(message.size(), from + NEAR); at++) {
            if (words.in("request_instead", at)) {
                return true;
            }
        }
        return false;
    }

    /** A role, or a title with a name behind it; "nhờ em báo" speaks to the office itself. */
    private int person(int at) {
        var role = words.length("request_role", at);
        if (role > 0) {
            return role;
        }
        var title = words.length("request_title", at);
        var named = title > 0
                && message.has(at + title)
                && message.token(at + title).word()
                && !words.in("request_deed", at + title)
                && !words.in("request_instead", at + title);
        return named ? title + 1 : 0;
    }

    /** "xin thêm 3 ngày": counted from a deadline that the reader does not know. */
    private boolean extended() {
        return words.anywhere("request_extend")
                && date.get() instanceof Reading.Reask again
                && again.why() == Reason.COUNTED_FROM_ELSEWHERE;
    }

    private boolean reminded() {
        return words.anywhere("request_remind") && words.anywhere("request_when");
    }

    private Optional<Reading> until() {
        return Optional.of(date.get())
                .filter(day -> !(day instanceof Reading.Reask again && again.why() == Reason.NOT_A_DATE));
    }
}
