package vn.thonbao.office.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.submission.SmallCommune;

/** The office reads whom heads propose, lists or declines; another commune's does not exist here. */
class AwardsPageTest extends DemoOffice {

    @Autowired
    AwardDesk awards;

    @Test
    void aProposalIsReadSeenAndListed() {
        var address = "/awards/" + propose("21", "ông <b>Tám</b>, ngõ 3", "Gia đình văn hóa");
        assertThat(page("/")).bodyText().contains("Đề nghị khen thưởng chưa xem");
        assertThat(page("/awards?status=NEW"))
                .bodyText()
                .contains("ông &lt;b&gt;Tám", "Gia đình văn hóa", unit("21").name());
        assertThat(page(address)).bodyText().contains("niêm yết 10 ngày", "86/2023", "hiến đất");

        assertThat(send(address + "/decision", "status", "SEEN")).hasRedirectedUrl(address);
        assertThat(send(address + "/decision", "status", "LISTED")).hasRedirectedUrl(address);

        assertThat(page(address)).bodyText().contains("đưa vào danh sách", "Phạm Thị Lan", "Diễn biến");
        assertThat(page("/awards?status=NEW")).bodyText().doesNotContain("Tám");
    }

    @Test
    void isNotDeclinedWithoutAReasonAndATooLongOneIsKept() {
        var id = propose("22", "bà Sáu", "Giấy khen");
        var address = "/awards/" + id;
        send(address + "/decision", "status", "DECLINED", "reason", " ");
        var tooLong = "x".repeat(AwardDesk.LONGEST_REASON + 1);
        assertThat(send(address + "/decision", "status", "DECLINED", "reason", tooLong)
                        .getMvcResult()
                        .getFlashMap()
                        .get("typed"))
                .isEqualTo(tooLong);
        assertThat(status(id)).isEqualTo(Award.Status.NEW);

        send(address + "/decision", "status", "DECLINED", "reason", "cần thêm giấy xác nhận");
        assertThat(status(id)).isEqualTo(Award.Status.DECLINED);
        assertThat(page("/awards")).bodyText().contains("cần thêm giấy xác nhận");
    }

    @Test
    void warnsOfANameThatWasProposedBefore() {
        propose("23", "Nguyễn Thị Chín, ngõ 1", "Giấy khen");
        var again = propose("20", "nguyen thi chin", "Chưa rõ");
        assertThat(page("/awards/" + again)).hasStatusOk();
        assertThat(page("/awards/" + again)).bodyText().contains("Đã có đề nghị cho tên này", "ngõ 1");
    }

    @Test
    void isGivenAsATableWithoutFormulas() {
        propose("19", "=HYPERLINK(1)", "Giấy khen");
        var table = page("/awards.csv");
        assertThat(table).hasContentType("text/csv;charset=UTF-8");
        assertThat(table).bodyText().startsWith("\ufeff\"Số\",\"Đối tượng\"").contains("\"'=HYPERLINK(1)\"");
    }

    @Test
    void anotherCommunesProposalIsNotFound() {
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        var id = awards.propose(
                "talk:elsewhere",
                directory.person(there.hung),
                Optional.empty(),
                new Award.Told("Cá nhân", "người nơi khác", "Giấy khen", "x"),
                List.of(),
                clock.instant());
        var address = "/awards/" + id;
        assertThat(page(address)).hasStatus(404);
        assertThat(page(address + "/files/1")).hasStatus(404);
        assertThat(send(address + "/decision", "status", "SEEN")).hasStatus(404);
        assertThat(page("/awards")).bodyText().doesNotContain("người nơi khác");
        assertThat(page("/awards.csv")).bodyText().doesNotContain("người nơi khác");
    }

    private long propose(String unit, String name, String form) {
        return awards.propose(
                "talk:test:" + name,
                directory.person(head(unit)),
                Optional.of(unit(unit).id()),
                new Award.Told("Cá nhân", name, form, "hiến đất làm đường"),
                List.of(),
                clock.instant());
    }

    private Award.Status status(long id) {
        return awards.find(agency(), id).orElseThrow().status();
    }
}
