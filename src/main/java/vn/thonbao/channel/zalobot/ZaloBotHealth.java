package vn.thonbao.channel.zalobot;

import java.util.Optional;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.ChannelHealth.State;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.Vitals.Side;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

/** What the office reads about this channel, and what the log says once. */
class ZaloBotHealth {

    static final String UNREACHABLE =
            "Chưa liên lạc được với Zalo Bot. Chương trình tự thử lại; tin của bà con vẫn được giữ.";
    private static final String NOT_CALLED =
            "Zalo chưa gọi được vào máy chủ của cơ quan nên tin bà con nhắn qua Zalo Bot chưa tới. Nhờ người cài đặt xem lại "
                    + "THONBAO_PUBLIC_URL và cho Zalo đi qua đường /webhook/zalo-bot. Mỗi phút chương trình tự thử lại.";
    static final String TOKEN = "Mã của Zalo Bot (ZALO_BOT_TOKEN) sai hoặc đã bị đổi. Nhờ người cài đặt điền mã mới.";
    static final String SPENT =
            "Zalo Bot đã hết lượt nhắn tin của tháng này. Tin đi bằng kênh khác; ai chỉ có Zalo thì câu trả lời chờ sang tháng, sau một ngày có tên trong danh sách cần gọi.";

    private final Vitals vitals;
    private final ZaloBotQuota quota;

    ZaloBotHealth(Vitals vitals, ZaloBotQuota quota) {
        this.vitals = vitals;
        this.quota = quota;
    }

    void heard() {
        vitals.heard();
    }

    void after(SendResult result) {
        if (result instanceof SendResult.Delivered) {
            vitals.sent();
            vitals.well(Side.OUT);
        } else if (result instanceof SendResult.ConfigBroken) {
            vitals.trouble(Side.OUT, State.OFF, TOKEN);
        } else if (result instanceof SendResult.QuotaExhausted) {
            vitals.trouble(Side.OUT, State.OFF, SPENT);
        } else if (result instanceof SendResult.Unknown
                || result instanceof SendResult.Transient
                || result instanceof SendResult.RetryAfter) {
            vitals.trouble(Side.OUT, State.TROUBLE, UNREACHABLE);
        }
    }

    /** Nothing came in, and Zalo said so. */
    void idle() {
        vitals.well(Side.IN);
    }

    /** @param outcome of Zalo's trial call */
    void notCalled(String outcome) {
        vitals.trouble(Side.IN, State.TROUBLE, NOT_CALLED, "cannot call us (" + outcome + ")");
    }

    /** How asking for what came in, or for the way to it, went. */
    void asked(Answer answer) {
        if (answer instanceof Answer.Refused refused && refused.code() == 401) {
            vitals.trouble(Side.IN, State.OFF, TOKEN);
        } else if (answer instanceof Answer.Done) {
            vitals.well(Side.IN);
        } else {
            vitals.trouble(Side.IN, State.TROUBLE, UNREACHABLE);
        }
    }

    ChannelHealth now() {
        var use = quota.use();
        nearlySpent(use)
                .ifPresentOrElse(
                        sentence -> vitals.trouble(
                                Side.PAPERS, State.TROUBLE, sentence, "80 % of its people or messages are used"),
                        () -> vitals.well(Side.PAPERS));
        return vitals.health(Optional.of(use.part()));
    }

    private static Optional<String> nearlySpent(ZaloBotQuota.Use use) {
        if (use.messagesNearlySpent()) {
            return Optional.of(
                    "Zalo Bot đã gửi %d/%d tin của tháng này. Sắp hết lượt, nhờ cán bộ mời bà con dùng thêm kênh khác."
                            .formatted(use.messages(), use.messagesOf()));
        }
        return use.usersNearlySpent()
                ? Optional.of("Zalo Bot đã có %d/%d người dùng. Người vượt số này có thể không được Zalo trả lời."
                        .formatted(use.users(), use.usersOf()))
                : Optional.empty();
    }
}
