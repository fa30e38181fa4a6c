package vn.thonbao.channel.zalobot;

import java.time.Duration;
import java.util.Locale;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

/** What the platform's answers to a message mean. */
final class Refusals {

    /** The platform never says how long. */
    static final Duration PAUSE = Duration.ofMinutes(2);

    private Refusals() {}

    /**
     * @param spent what 429 then means
     * @param gone what 403 then means
     */
    static SendResult of(Answer answer, boolean spent, boolean gone) {
        if (answer instanceof Answer.Done done) {
            return new SendResult.Delivered(done.result().path("message_id").asString(""));
        }
        if (answer instanceof Answer.None none) {
            return none.mayHaveArrived() ? new SendResult.Unknown(none.why()) : new SendResult.Transient(none.why());
        }
        return of((Answer.Refused) answer, spent, gone);
    }

    private static SendResult of(Answer.Refused refused, boolean spent, boolean gone) {
        var why = refused.code() + " " + refused.description().toLowerCase(Locale.ROOT);
        return switch (refused.code()) {
            case 400 ->
                why.matches("(?s).*(chat|user|recipient).{0,20}(not found|invalid|blocked).*")
                        ? new SendResult.Unreachable(why)
                        : new SendResult.BadContent(why);
            case 401, 404 -> new SendResult.ConfigBroken(why);
            case 403 -> gone ? new SendResult.Unreachable(why) : new SendResult.Transient(why);
            case 429 -> spent ? new SendResult.QuotaExhausted(why) : new SendResult.RetryAfter(why, PAUSE);
            default -> new SendResult.Unknown(why);
        };
    }
}
