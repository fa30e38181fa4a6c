package vn.thonbao.channel.zalobot;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thonbao.platform.CannotStart;

/**
 * {@code .env.example} explains each key.
 *
 * @param token as Zalo Bot Creator gave it; a secret, and part of every address we call
 * @param apiUrl scheme, host and port, nothing behind it
 * @param webhookSecret what Zalo sends with every webhook call
 * @param users how many people the bot's plan lets in
 * @param messages how many messages a month the bot's plan lets out
 */
@ConfigurationProperties("thonbao.zalo-bot")
record ZaloBotSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://bot-api.zaloplatforms.com") URI apiUrl,
        @DefaultValue("polling") Mode mode,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("50") int users,
        @DefaultValue("3000") int messages) {

    enum Mode {
        POLLING,
        WEBHOOK
    }

    ZaloBotSettings {
        if (!token.matches("[\\w:.~-]*")) { // else the address could not be built, and the fault would carry the token
            throw new CannotStart("ZALO_BOT_TOKEN có ký tự lạ. Xin chép lại đúng mã mà Zalo Bot Creator đã cấp.");
        }
        if (users < 1 || messages < 1) {
            throw new CannotStart("ZALO_BOT_USERS và ZALO_BOT_MESSAGES phải là số lớn hơn 0.");
        }
        if (!token.isBlank() && mode == Mode.WEBHOOK && !webhookSecret.matches("[!-~]{8,256}")) {
            throw new CannotStart("ZALO_BOT_MODE=webhook cần ZALO_BOT_WEBHOOK_SECRET dài 8 đến 256 ký tự, không dấu.");
        }
    }

    /** The public half of the token: which of our bots this is. */
    String bot() {
        return token.substring(0, Math.max(0, token.indexOf(':')));
    }

    URI method(String name) {
        return apiUrl.resolve("/bot" + token + "/" + name);
    }

    /** A record would print the token. */
    @Override
    public String toString() {
        return "ZaloBotSettings of bot " + bot();
    }
}
