package vn.thonbao.understanding.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Value.Progress;
import vn.thonbao.understanding.Value.Stage;
import vn.thonbao.understanding.number.Literal;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** What a word of a message says about a task: a stage, a share of it, a reason, or nothing. */
final class Phrasing {

    /** @param at the first token of the phrase; {@code length} in tokens */
    record Found(List<Value> values, int at, int length) {}

    private record Rule(String list, List<Value> values) {}

    /** Of phrases that are equally long the earlier rule counts. */
    private static final List<Rule> RULES = List.of(
            rule("task_done", Progress.of(Stage.DONE)),
            rule("task_under_way", Progress.of(Stage.UNDER_WAY)),
            rule("task_unfinished", Progress.of(Stage.UNDER_WAY), Progress.of(Stage.NOT_STARTED)),
            rule("task_not_started", Progress.of(Stage.NOT_STARTED)),
            rule("task_perhaps_done", Progress.of(Stage.DONE), Progress.of(Stage.UNDER_WAY)),
            rule("not_ours", new Value.NotOurs()),
            rule("task_not_ours", new Value.NotOurs()),
            rule("same_as_before", new Value.SameAsBefore()),
            rule("no_data", new Value.NoData()));

    /** Said alone they are an answer, before another word they may be anything: "đang", "đang bận". */
    private static final String SHORT = "task_under_way_short";

    private static final List<String> FILLERS = List.of("politeness", "task_filler", "task_item", "task_all");

    private final Message message;
    private final Words words;

    Phrasing(Message message, Lexicon lexicon) {
        this.message = message;
        this.words = new Words(message, lexicon);
    }

    private static Rule rule(String list, Value... values) {
        return new Rule(list, List.of(values));
    }

    Words words() {
        return words;
    }

    Optional<Found> stage(int at) {
        var best = Optional.<Found>empty();
        for (var rule : RULES) {
            var length = words.length(rule.list(), at);
            if (length > best.map(Found::length).orElse(0)) {
                best = Optional.of(new Found(rule.values(), at, length));
            }
        }
        var brief = words.length(SHORT, at);
        return best.isEmpty() && brief > 0 && endsAt(at + brief)
                ? Optional.of(new Found(List.of(Progress.of(Stage.UNDER_WAY)), at, brief))
                : best;
    }

    /** How many tokens "60%", "60 phần trăm" takes; 0 when none starts here. */
    int percent(int at) {
        if (number(at).isEmpty()) {
            return 0;
        }
        if (message.sign(at + 1, "%")) {
            return 2;
        }
        var spelled = words.length("task_percent", at + 1);
        return spelled == 0 ? 0 : 1 + spelled;
    }

    int half(int at) {
        return words.length("task_half", at);
    }

    Optional<BigDecimal> number(int at) {
        return message.has(at) && message.token(at).number()
                ? Literal.of(message.token(at).key()).readings().stream().findFirst()
                : Optional.empty();
    }

    /** What follows explains. A "do" at the very end is a đó. */
    boolean reason(int at) {
        return words.in("task_reason", at) && !endsAt(at + words.length("task_reason", at));
    }

    /** How many tokens say nothing of their own here. */
    int filler(int at) {
        if (message.token(at).kind() == Token.Kind.SIGN) {
            return 1;
        }
        return FILLERS.stream().mapToInt(list -> words.length(list, at)).max().orElse(0);
    }

    /** Nothing, a sign or a polite word follows. */
    boolean endsAt(int at) {
        return !message.has(at)
                || message.token(at).kind() == Token.Kind.SIGN
                || words.in("politeness", at)
                || words.in("task_all", at);
    }

    boolean denies(int at) {
        return words.in("task_denial", at);
    }

    /** A fraction, "2/3"; behind "ngày" it is a date. */
    boolean part(int at) {
        return number(at).isPresent()
                && message.sign(at + 1, "/")
                && number(at + 2)
                        .filter(whole -> number(at).get().compareTo(whole) < 0)
                        .isPresent()
                && !words.endsBefore("task_not_behind", at);
    }

    boolean anyStage(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> stage(i).isPresent() || percent(i) > 0);
    }
}
