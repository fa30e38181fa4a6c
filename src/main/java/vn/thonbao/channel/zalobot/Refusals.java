package vn.thonbao.channel.zalobot;

import java.time.Duration;
import java.util.Locale;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

/** What the platform's answers to a message mean. It has no code for "this person left": that is told by what stays refused. */
final class Refusals {

    /** The platform never says how long. */
    static final Duration PAUSE = Duration.ofMinutes(2);

    /** Refusals of one chat in a row, while others are well, after which the person counts as gone. */
    static final int MOST_IN_A_ROW = 4;

    private Refusals() {}

    /**
     * @param quotaNearlySpent what 429 then means
     * @param inARow how often this chat was refused before, without a success between
     */
    static SendResult of(Answer answer, boolean quotaNearlySpent, int inARow) {
        if (answer instanceof Answer.Done done) {
            return new SendResult.Delivered(done.result().path("message_id").asString(""));
        }
        if (answer instanceof Answer.None none) {
            return none.mayHaveArrived() ? new SendResult.Unknown(none.why()) : new SendResult.Transient(none.why());
        }
        return of((Answer.Refused) answer, quotaNearlySpent, inARow);
    }

    private static SendResult of(Answer.Refused refused, boolean quotaNearlySpent, int inARow) {
        var why = refused.code() + " " + refused.description().toLowerCase(Locale.ROOT);
        return switch (refused.code()) {
            case 400 ->
                why.matches("(?s).*(chat|user|recipient).{0,20}(not found|invalid|blocked).*")
                        ? new SendResult.Unreachable(why)
                        : new SendResult.BadContent(why);
            case 401, 404 -> new SendResult.ConfigBroken(why);
            case 403 -> inARow + 1 < MOST_IN_A_ROW ? new SendResult.Transient(why) : new SendResult.Unreachable(why);
            case 429 -> quotaNearlySpent ? new SendResult.QuotaExhausted(why) : new SendResult.RetryAfter(why, PAUSE);
            default -> new SendResult.Unknown(why);
        };
    }
}
