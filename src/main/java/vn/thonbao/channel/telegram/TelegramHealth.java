package vn.thonbao.channel.telegram;

import java.util.Optional;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.ChannelHealth.State;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.Vitals.Side;

/** What the office reads about this channel, and what the log says once. */
class TelegramHealth {

    private static final String TOKEN =
            "Mã của bot Telegram (TELEGRAM_BOT_TOKEN) sai hoặc đã bị thu hồi. Nhờ người cài đặt điền mã mới.";
    private static final String UNREACHABLE =
            "Chưa liên lạc được với Telegram. Chương trình tự thử lại; tin bà con đã gửi "
                    + "nằm chờ ở Telegram 24 giờ, trả lời được giữ lại.";
    private static final String TWICE =
            "Có chương trình khác đang dùng cùng mã bot Telegram, hoặc bot còn đặt webhook. Nhờ người cài đặt tắt bớt một nơi.";
    private static final String NOT_STORED = "Tin đến từ Telegram chưa ghi được vào máy. Chương trình tự thử lại.";

    private final Vitals vitals;

    TelegramHealth(Vitals vitals) {
        this.vitals = vitals;
    }

    void heard() {
        vitals.heard();
    }

    void well() {
        vitals.well(Side.IN);
    }

    void refused(int status) {
        switch (status) {
            case 401, 404 ->
                trouble(
                        Side.IN,
                        State.OFF,
                        TOKEN,
                        "the token is wrong or was revoked (" + status + "): see TELEGRAM_BOT_TOKEN");
            case 409 ->
                trouble(
                        Side.IN,
                        State.TROUBLE,
                        TWICE,
                        "another program asks with the same token, or a webhook is set (409)");
            default -> trouble(Side.IN, State.TROUBLE, UNREACHABLE, "no answer that makes sense (" + status + ")");
        }
    }

    /** @param why a class, never an address */
    void unreachable(String why) {
        trouble(Side.IN, State.TROUBLE, UNREACHABLE, "cannot be reached (" + why + ")");
    }

    void notStored() {
        trouble(Side.IN, State.TROUBLE, NOT_STORED, "what came in cannot be stored");
    }

    void after(SendResult result) {
        if (result instanceof SendResult.Delivered) {
            vitals.sent();
            vitals.well(Side.OUT);
        } else if (result instanceof SendResult.ConfigBroken) {
            trouble(Side.OUT, State.OFF, TOKEN, "the token is wrong or was revoked: see TELEGRAM_BOT_TOKEN");
        } else if (result instanceof SendResult.Unknown || result instanceof SendResult.Transient) {
            trouble(Side.OUT, State.TROUBLE, UNREACHABLE, "answers cannot be sent");
        }
    }

    private void trouble(Side side, State state, String sentence, String forTheLog) {
        vitals.trouble(side, state, sentence, forTheLog + "; it is tried again, everything else goes on");
    }

    ChannelHealth now() {
        return vitals.health(Optional.empty());
    }
}
