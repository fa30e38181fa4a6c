package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A registration that an officer ticks on a page is asked in the chat, and recalled when the result is reported. */
class RegisteredByHandTest extends HandWrittenStory {

    @Test
    void isAskedFirstAndStandsBesideTheResult() {
        write();

        assertThat(say("bao cao")).contains("đăng ký quý IV", "kết quả quý IV");
        assertThat(say("1")).contains("đăng ký mục “Đèn trước cổng” là bao nhiêu?");
        assertThat(say("70")).contains("70 hộ");
        assertThat(say("gui")).contains("đã nhận");
        assertThat(say("con gi")).contains("đăng ký quý IV: đã gửi", "2. Thôn Đông · kết quả quý IV");
        assertThat(say("2")).contains("đã đăng ký ngày 01/12: 70 hộ");
        assertThat(say("62")).contains("62 hộ (đã đăng ký: 70 hộ)");
    }

    private void write() {
        var at = begin();
        send(
                at + "/items/0",
                "edition",
                edition(),
                "number",
                "1",
                "wording",
                "Số hộ lắp đèn trước cổng",
                "label",
                "Đèn trước cổng",
                "kind",
                "number",
                "unit",
                "hộ",
                "comparator",
                "none",
                "reporters",
                "thôn");
        send(
                at + "/dates",
                "edition",
                edition(),
                "periods.0.label",
                "đăng ký quý IV",
                "periods.0.from",
                "2025-10-01",
                "periods.0.to",
                "2025-10-20",
                "periods.0.send_by",
                "2025-12-05T17:00",
                "periods.0.lock",
                "2025-12-06T17:00",
                "periods.0.registers",
                "thi-dua-2025.1",
                "periods.1.label",
                "kết quả quý IV",
                "periods.1.from",
                "2025-10-01",
                "periods.1.to",
                "2025-11-30",
                "periods.1.send_by",
                "2025-12-10T17:00",
                "periods.1.lock",
                "2025-12-11T17:00");
        assertThat(send(at + "/taking", "edition", edition())).hasRedirectedUrl("/campaigns");
    }
}
