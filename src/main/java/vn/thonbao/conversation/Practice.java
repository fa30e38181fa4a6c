package vn.thonbao.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A report that somebody only practises: all that was said in it is here, and nothing of it anywhere else.
 *
 * @param duty the unit and period whose questions are asked, by the shell's own name
 * @param talk where the practice is
 * @param draft what was answered; {@code files} how many were sent for a field: only their number is kept
 * @param last when something was said in it
 */
public record Practice(String duty, ConversationState talk, Answers draft, Map<String, Integer> files, Instant last) {

    /** Nobody who comes back later knows that he was practising: by then it is over. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** Whoever comes back within this time may still think so, and is told; after it what he says is simply meant. */
    static final Duration REMEMBERED = Duration.ofHours(12);

    public Practice {
        files = Map.copyOf(files);
    }

    static Practice of(String duty, Flow flow, Instant now) {
        return new Practice(duty, ConversationState.start(flow), Answers.NONE, Map.of(), now);
    }

    /** Until then a reminder would fall into the middle of it. */
    public Instant end() {
        return last.plus(IDLE);
    }

    public boolean over(Instant now) {
        return !now.isBefore(end());
    }

    /** Over, and so long ago that it need not be mentioned. */
    public boolean forgotten(Instant now) {
        return !now.isBefore(last.plus(REMEMBERED));
    }

    /** The same questions as in the real report, asked from the beginning, and nothing sent yet. */
    Facts facts(Facts real) {
        return new Facts(
                real.words(),
                real.items().stream().map(Facts.Item::asFirstAsked).toList(),
                draft,
                files,
                new Facts.Standing.Open(),
                real.look(),
                real.today());
    }

    /** What the turn would have done to the unit's draft is done here instead. */
    Practice after(Turn turn, Instant now) {
        var answers = draft;
        var counts = new HashMap<>(files);
        for (var effect : turn.effects()) {
            if (effect instanceof Effect.Enter enter) {
                answers = answers.with(enter.field(), enter.answer());
            } else if (effect instanceof Effect.Withdraw withdraw) {
                answers = answers.without(withdraw.field());
            } else if (effect instanceof Effect.Attach attach) {
                counts.merge(attach.field(), attach.files().size(), Integer::sum);
            }
        }
        return new Practice(duty, turn.next(), answers, counts, now);
    }
}
