package vn.thonbao.channel.telegram;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thonbao.platform.CannotStart;

/**
 * {@code .env.example} explains each key.
 *
 * @param token as BotFather gave it; a secret, and part of every address we call
 * @param apiUrl scheme, host and port, nothing behind it
 * @param proxy host:port of an HTTP proxy for everything this channel does
 * @param webhookSecret what Telegram sends with every webhook call
 */
@ConfigurationProperties("thonbao.telegram")
record TelegramSettings(
        String token,
        @DefaultValue("https://api.telegram.org") URI apiUrl,
        Optional<String> proxy,
        @DefaultValue("polling") Mode mode,
        @DefaultValue("") String webhookSecret) {

    enum Mode {
        POLLING,
        WEBHOOK
    }

    TelegramSettings {
        if (apiUrl.getHost() == null
                || !apiUrl.getPath().isEmpty() && !apiUrl.getPath().equals("/")) {
            throw new IllegalArgumentException("TELEGRAM_API_URL must be scheme://host:port and nothing more");
        }
        if (!token.isBlank() && mode == Mode.WEBHOOK && !webhookSecret.matches("[A-Za-z0-9_-]{8,256}")) {
            throw new CannotStart(
                    "TELEGRAM_MODE=webhook cần TELEGRAM_WEBHOOK_SECRET dài 8 đến 256 ký tự: chữ không dấu, số, gạch nối.");
        }
        proxy = proxy.filter(p -> !p.isBlank());
    }

    /** The public half of the token: which of our bots this is. */
    String bot() {
        return token.substring(0, Math.max(0, token.indexOf(':')));
    }

    int port() {
        return apiUrl.getPort() > 0 ? apiUrl.getPort() : apiUrl.getScheme().equals("https") ? 443 : 80;
    }

    /** A record would print the token. */
    @Override
    public String toString() {
        return "TelegramSettings of bot " + bot();
    }
}
