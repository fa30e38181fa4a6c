package vn.thonbao.channel.zalooa;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.zalooa.ZaloOaApi.Answer;

/** What the account's answers to a message mean. Numbers of the sign-in and of template messages by phone are others. */
final class Refusals {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final LocalTime QUIET_UNTIL = LocalTime.of(6, 0);

    private Refusals() {}

    /** @param now where the account's people live */
    static SendResult of(Answer answer, ZonedDateTime now) {
        if (answer instanceof Answer.Done done) {
            return new SendResult.Delivered(done.data().path("message_id").asString(""));
        }
        if (answer instanceof Answer.None none) {
            return none.mayHaveArrived() ? new SendResult.Unknown(none.why()) : new SendResult.Transient(none.why());
        }
        return of((Answer.Refused) answer, now);
    }

    private static SendResult of(Answer.Refused refused, ZonedDateTime now) {
        var why = refused.error() + " " + refused.message().toLowerCase(Locale.ROOT);
        return switch (refused.error()) {
            case -32 -> new SendResult.RetryAfter(why, PAUSE);
            case -234 -> new SendResult.RetryAfter(why, untilMorning(now));
            case -216, -220, -401, 401 -> new SendResult.RefreshToken(why);
            case -230, -232 -> new SendResult.OutOfWindow(why);
            case -213, -217, -218, -227, -244 -> new SendResult.Unreachable(why);
            case -211, -320, -321 -> new SendResult.QuotaExhausted(why);
            case -212, -221, -223, -224, -235, -240, -204, -205, -209, -219, -242, -248 ->
                new SendResult.ConfigBroken(why);
            case -100, -108, -131, -201, -210, -233, -249 -> new SendResult.BadContent(why);
            case -200, 10000, 10002 -> new SendResult.Transient(why);
            default -> new SendResult.Unknown(why);
        };
    }

    private static Duration untilMorning(ZonedDateTime now) {
        var morning = now.with(QUIET_UNTIL);
        return Duration.between(now, morning.isAfter(now) ? morning : morning.plusDays(1));
    }
}
