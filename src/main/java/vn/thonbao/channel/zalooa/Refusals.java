package vn.thonbao.channel.zalooa;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.zalooa.Recipient.Door;
import vn.thonbao.channel.zalooa.ZaloOaApi.Answer;

/** What the account's answers mean, at each of its doors. */
final class Refusals {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final LocalTime QUIET_UNTIL = LocalTime.of(6, 0);

    private Refusals() {}

    /** @param now where the account's people live */
    static SendResult of(Answer answer, Door door, ZonedDateTime now) {
        if (answer instanceof Answer.Done done) {
            return new SendResult.Delivered(done.data().path("message_id").asString(""));
        }
        if (answer instanceof Answer.None none) {
            return none.mayHaveArrived() ? new SendResult.Unknown(none.why()) : new SendResult.Transient(none.why());
        }
        var refused = (Answer.Refused) answer;
        var why = refused.error() + " " + refused.message().toLowerCase(Locale.ROOT);
        return switch (door) {
            case CARE -> ofCare(refused.error(), why, now);
            case TEMPLATE -> ofTemplate(refused.error(), why, now);
            case SIDE -> aside(ofCare(refused.error(), why, now));
        };
    }

    /** What cannot be had there for now is not worth waiting for, and no template. */
    private static SendResult aside(SendResult result) {
        return result instanceof SendResult.Stopped
                        || result instanceof SendResult.Unknown
                        || result instanceof SendResult.OutOfWindow
                ? new SendResult.BadContent(result.why())
                : result;
    }

    /** Some numbers are its own. The words were made to fit: what else it does not take is wrong with the template. */
    private static SendResult ofTemplate(int error, String why, ZonedDateTime now) {
        return switch (error) {
            case -124 -> new SendResult.RefreshToken(why);
            case -133 -> new SendResult.NotNow(why, untilMorning(now));
            case -115, -137, -144 -> new SendResult.QuotaExhausted(why);
            case -118 -> new SendResult.OutOfWindow(why);
            default -> {
                var known = ofCare(error, why, now);
                yield known instanceof SendResult.BadContent || known instanceof SendResult.Unknown
                        ? new SendResult.ConfigBroken(why)
                        : known;
            }
        };
    }

    private static SendResult ofCare(int error, String why, ZonedDateTime now) {
        return switch (error) {
            case -32 -> new SendResult.RetryAfter(why, PAUSE);
            case -234 -> new SendResult.NotNow(why, untilMorning(now));
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
