package vn.thonbao.channel.zalooa;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.ChannelHealth.State;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.Vitals.Side;
import vn.thonbao.channel.zalooa.Grants.Grant;

/** What the office reads about this channel, and what the log says once. */
class ZaloOaHealth {

    /** A permission that is not renewed ends after three months. */
    private static final Duration PERMISSION_LIVES = Duration.ofDays(90);

    private static final Duration WARN_BEFORE = Duration.ofDays(14);
    private static final String CONSENT = " Nhờ người quản trị Zalo OA bấm “Cho phép lại” ở trang Kênh liên lạc.";

    private final Vitals vitals;
    private final ZaloOaSettings settings;
    private final Tokens tokens;
    private final Clock realClock;

    ZaloOaHealth(Vitals vitals, ZaloOaSettings settings, Tokens tokens, Clock realClock) {
        this.vitals = vitals;
        this.settings = settings;
        this.tokens = tokens;
        this.realClock = realClock;
    }

    void heard() {
        vitals.heard();
        vitals.well(Side.IN);
    }

    void wrongSignature() {
        vitals.trouble(
                Side.IN,
                State.TROUBLE,
                "Có tin gửi tới Zalo OA mang chữ ký sai nên không nhận. Nếu bà con nhắn mà không được trả lời, nhờ người cài đặt xem lại ZALO_OA_SECRET_KEY.");
    }

    void after(SendResult result) {
        if (result instanceof SendResult.Delivered) {
            vitals.sent();
            vitals.well(Side.OUT);
        } else if (result instanceof SendResult.ConfigBroken broken) {
            vitals.trouble(
                    Side.OUT,
                    State.OFF,
                    "Zalo OA không cho nhắn tin (mã " + code(broken)
                            + "): loại OA, gói dịch vụ hoặc quyền của ứng dụng chưa đủ. Nhờ người cài đặt xem tài liệu về kênh.");
        } else if (result instanceof SendResult.QuotaExhausted) {
            vitals.trouble(
                    Side.OUT,
                    State.OFF,
                    "Zalo OA đã hết lượt hoặc hết tiền nhắn tin. Tin đi bằng kênh khác; ai chỉ có Zalo thì câu trả lời chờ đến khi nhắn lại được, sau một ngày có tên trong danh sách cần gọi.");
        } else {
            unanswered(Side.OUT, result);
        }
    }

    /** Of a template, or of a message that costs money: whoever writes to us is answered all the same. */
    void afterPaid(SendResult result) {
        if (result instanceof SendResult.Delivered) {
            vitals.sent();
            vitals.well(Side.PAID);
        } else if (result instanceof SendResult.QuotaExhausted) {
            vitals.trouble(
                    Side.PAID,
                    State.TROUBLE,
                    "Zalo OA đã hết tiền hoặc hết lượt gửi tin tính phí. Ai nhắn tới vẫn được trả lời; tin nhắc đi bằng kênh khác, ai chỉ có Zalo thì có tên trong danh sách cần gọi.");
        } else if (result instanceof SendResult.ConfigBroken broken) {
            vitals.trouble(
                    Side.PAID,
                    State.TROUBLE,
                    "Zalo OA không gửi được tin theo mẫu (mã " + code(broken)
                            + "). Ai nhắn tới vẫn được trả lời. Nhờ người cài đặt xem lại ZALO_OA_TEMPLATE_ID.");
        } else {
            unanswered(Side.PAID, result);
        }
    }

    private void unanswered(Side side, SendResult result) {
        if (result instanceof SendResult.Unknown || result instanceof SendResult.Transient) {
            vitals.trouble(
                    side,
                    State.TROUBLE,
                    "Chưa liên lạc được với Zalo OA. Chương trình tự thử lại; tin của bà con vẫn được giữ.");
        }
    }

    private static String code(SendResult result) {
        return result.why().replaceFirst(" .*", "");
    }

    ChannelHealth now() {
        if (settings.secretKey().isBlank()) {
            vitals.trouble(
                    Side.IN,
                    State.TROUBLE,
                    "Chưa có khóa của webhook (ZALO_OA_SECRET_KEY) nên Zalo OA chưa nhận được tin của bà con.");
        }
        var grant = tokens.grant();
        paper(grant);
        return vitals.health(Optional.empty());
    }

    private void paper(Optional<Grant> grant) {
        if (grant.isEmpty()) {
            vitals.trouble(Side.PAPERS, State.OFF, "Zalo OA chưa được cho phép nhắn tin." + CONSENT);
            return;
        }
        var ends = grant.get().givenAt().plus(PERMISSION_LIVES);
        var trouble = grant.get().trouble();
        if (trouble.equals(Grants.REFUSED) || !realClock.instant().isBefore(ends)) {
            vitals.trouble(Side.PAPERS, State.OFF, "Quyền nhắn tin của Zalo OA đã hết." + CONSENT);
        } else if (trouble.equals(Grants.UNCLEAR)) {
            vitals.trouble(
                    Side.PAPERS,
                    State.TROUBLE,
                    "Chưa gia hạn được quyền nhắn tin của Zalo OA, có thể đã mất." + CONSENT);
        } else if (!realClock.instant().isBefore(ends.minus(WARN_BEFORE))) {
            vitals.trouble(Side.PAPERS, State.TROUBLE, "Quyền nhắn tin của Zalo OA sắp hết hạn." + CONSENT);
        } else {
            vitals.well(Side.PAPERS);
        }
    }
}
