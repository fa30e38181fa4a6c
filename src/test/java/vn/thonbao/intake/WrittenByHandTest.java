package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A campaign that an officer writes on the pages is answered in the chat a moment later, and refused once it is closed. */
class WrittenByHandTest extends HandWrittenStory {

    @Test
    void isAskedItemByItemAndClosedWithATrueWord() {
        write();
        whatIsAskedIsLeftOutAndTakenBackMeanwhile();

        assertThat(say("bao cao")).as("the question that is open").contains("2/2 · Đường ngõ sạch");
        assertThat(say("da sach"))
                .contains("1/2 · Số hộ lắp đèn trước cổng", "Mục tiêu: từ 60 hộ trở lên", "ví dụ: 85");
        assertThat(say("khong co")).contains("1. Đèn trước cổng", "2. Ngõ sạch");
        assertThat(say("den ngo la 62")).contains("62 hộ");

        var campaign = campaigns.campaigns(here).get(0);
        send("/campaigns/" + campaign.id().value() + "/life", "next", "CLOSED", "why", "đã tổng kết");
        assertThat(say("gui")).contains("đã khóa từ 8 giờ").doesNotContain("đã nhận báo cáo");
    }

    /** The head, half way, answers an item that is no longer there: nothing is taken for another one. */
    private void whatIsAskedIsLeftOutAndTakenBackMeanwhile() {
        assertThat(say("bao cao")).contains("1/2 · Số hộ lắp đèn trước cổng");
        var campaign = campaigns.campaigns(here).get(0).id().value();
        var draft = String.valueOf(
                send("/campaigns/" + campaign + "/plan").getResponse().getRedirectedUrl());
        send(draft + "/items/0/removal", "edition", 1);
        assertThat(send(draft + "/taking", "edition", 2)).hasRedirectedUrl("/campaigns");

        assertThat(say("62")).contains("nên số vừa rồi chưa ghi", "1/1 · Đường ngõ sạch");

        var version =
                sql.sql("SELECT max(id) FROM plan_version").query(Long.class).single();
        var again = send("/campaigns/" + campaign + "/versions/" + version + "/draft");
        send(String.valueOf(again.getResponse().getRedirectedUrl()) + "/taking", "edition", 2);
        assertThat(campaigns.indicators(campaigns.campaigns(here).get(0).id())).hasSize(2);
    }

    private void write() {
        var at = begin();
        send(
                at + "/items/0",
                "edition",
                3,
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
                "at_least",
                "target",
                "60",
                "reporters",
                "thôn",
                "aliases",
                "đèn ngõ");
        send(
                at + "/items/1",
                "edition",
                4,
                "number",
                "2",
                "wording",
                "Đường ngõ sạch",
                "label",
                "Ngõ sạch",
                "kind",
                "yes_no",
                "reporters",
                "thôn");
        assertThat(send(at + "/taking", "edition", 5)).hasRedirectedUrl("/campaigns");
    }
}
