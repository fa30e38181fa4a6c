package vn.thonbao.office.difficulties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.difficulty.Difficulty;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.submission.SmallCommune;

/** The office reads what heads are stuck with, takes it and answers; another commune's does not exist here. */
class DifficultiesPageTest extends DemoOffice {

    @Autowired
    DifficultyDesk difficulties;

    @Test
    void aDifficultyIsReadTakenAndAnswered() {
        var address = "/difficulties/" + raise("21", "mương <b>cuối xóm</b> tắc", Duration.ZERO);
        assertThat(page("/")).bodyText().contains("Khó khăn, vướng mắc chờ trả lời");
        assertThat(page("/difficulties"))
                .bodyText()
                .contains("mương &lt;b&gt;cuối xóm", unit("21").name(), "mới");

        assertThat(send(address + "/taking")).hasRedirectedUrl(address);
        assertThat(page("/difficulties")).bodyText().contains("đang xử lý", "Phạm Thị Lan");
        assertThat(send(address + "/answer", "words", " ")).hasRedirectedUrl(address);
        assertThat(page(address)).bodyText().doesNotContain("đã trả lời");

        assertThat(send(address + "/answer", "words", "Tuần này xã cho máy nạo vét."))
                .hasRedirectedUrl(address);

        assertThat(page(address)).bodyText().contains("đã trả lời", "Tuần này xã cho máy nạo vét.", "Trả lời thêm");
    }

    @Test
    void whatWaitsLongerThanWasPromisedIsMarked() {
        var id = raise("22", "đèn đường hỏng", Duration.ofDays(30));
        assertThat(page("/")).bodyText().contains("ý kiến đã quá ngày hẹn");
        assertThat(page("/difficulties/" + id)).bodyText().contains("tag bad", "đã qua");
    }

    @Test
    void anAnswerThatIsTooLongIsKeptForTheOfficer() {
        var id = raise("23", "thiếu loa truyền thanh", Duration.ZERO);
        var tooLong = "x".repeat(DifficultyDesk.LONGEST_ANSWER + 1);
        assertThat(send("/difficulties/" + id + "/answer", "words", tooLong)
                        .getMvcResult()
                        .getFlashMap()
                        .get("typed"))
                .isEqualTo(tooLong);
        assertThat(difficulties.find(agency(), id).orElseThrow().open()).isTrue();
    }

    @Test
    void anotherCommunesDifficultyIsNotFound() {
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        var id = difficulties.raise(
                directory.person(there.hung), Optional.of(there.first.id()), "chuyện nơi khác", clock.instant());
        var address = "/difficulties/" + id;
        assertThat(page(address)).hasStatus(404);
        assertThat(send(address + "/taking")).hasStatus(404);
        assertThat(send(address + "/answer", "words", "x")).hasStatus(404);
        assertThat(page("/difficulties")).bodyText().doesNotContain("chuyện nơi khác");
        assertThat(difficulties.find(there.agency, id).orElseThrow().status()).isEqualTo(Difficulty.Status.NEW);
    }

    private long raise(String unit, String words, Duration ago) {
        return difficulties.raise(
                directory.person(head(unit)),
                Optional.of(unit(unit).id()),
                words,
                clock.instant().minus(ago));
    }
}
