package vn.thonbao.channel.telegram;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import vn.thonbao.channel.SendResult;

/** What Telegram's errors mean. Its numbers may change, so words are looked at too. */
final class Refusals {

    private Refusals() {}

    static SendResult of(Throwable fault) {
        for (var cause = Optional.of(fault); cause.isPresent(); cause = cause.map(Throwable::getCause)) {
            if (cause.get() instanceof TelegramApiRequestException refused) {
                return of(refused);
            }
            if (cause.get() instanceof ConnectException || cause.get() instanceof UnknownHostException) {
                return new SendResult.Transient("unreachable");
            }
        }
        return new SendResult.Unknown(fault.getClass().getSimpleName());
    }

    private static SendResult of(TelegramApiRequestException refused) {
        var code = Objects.requireNonNullElse(refused.getErrorCode(), 0);
        var said = Objects.requireNonNullElse(refused.getApiResponse(), "").toLowerCase(Locale.ROOT);
        var why = code + " " + said;
        return switch (code) {
            case 429 -> new SendResult.RetryAfter(why, pause(refused.getParameters()));
            case 401, 404 -> new SendResult.ConfigBroken(why);
            case 403 -> new SendResult.Unreachable(why);
            case 400 ->
                said.matches(".*(chat not found|deactivated|peer_id_invalid|kicked|upgraded to a supergroup).*")
                        ? new SendResult.Unreachable(why)
                        : new SendResult.BadContent(why);
            default -> new SendResult.Unknown(why); // 5xx, or a page of some proxy: it may have arrived
        };
    }

    private static Duration pause(@Nullable ResponseParameters told) {
        return told == null || told.getRetryAfter() == null
                ? Duration.ofSeconds(30)
                : Duration.ofSeconds(told.getRetryAfter());
    }
}
