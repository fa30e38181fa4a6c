package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.difficulty.Difficulty;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.review.ReviewDesk;

/** What a head is stuck with, from the message to the answer in the chat, through the real intake. Friday 12/12/2025, 8:00. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=difficulties move the clock"})
class DifficultiesTest extends ChatStory {

    @Autowired
    DifficultyDesk difficulties;

    @Autowired
    ReviewDesk reviews;

    @BeforeEach
    void aHead() {
        begin("2025-12-12T08:00");
        letReport(at.hung);
    }

    @Test
    void notesADifficultyInTheMiddleOfAReportAndGoesOnWithTheOpenQuestion() {
        say(at.hung, "báo cáo");
        assertThat(say(at.hung, "tổ tôi vướng chỗ đổ rác"))
                .startsWith("Phường ghi ý kiến của bác: “tổ tôi vướng chỗ đổ rác”")
                .contains("chậm nhất thứ Sáu, 19/12", "1/3");
        assertThat(difficulties.open(at.agency)).singleElement().satisfies(d -> {
            assertThat(d.unit()).contains(at.first.id());
            assertThat(d.answerBy()).isEqualTo(LocalDate.of(2025, 12, 19));
        });
        say(at.hung, "85");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasSize(1);
    }

    @Test
    void bringsTheAnswerIntoTheChatOnce() {
        say(at.hung, "phản ánh: đèn đường hỏng cả tháng");
        var id = difficulties.open(at.agency).get(0).id();
        answer(id);
        answer(id);
        assertThat(heard(at.hung))
                .filteredOn(text -> text.contains("trả lời ý kiến"))
                .containsExactly(
                        "Bác Hùng ơi, Nguyễn Thị Lan trả lời ý kiến “phản ánh: đèn đường hỏng cả tháng”: thứ Hai"
                                + " điện lực sửa\nCòn vướng chỗ nào, bác nhắn “khó khăn:” rồi kể tiếp.");
    }

    @Test
    void hearsADifficultyAfterTheLockToo() {
        moveTo("2025-12-20T08:00");
        assertThat(say(at.hung, "khó khăn: nhiều báo cáo hỏi trùng nhau")).contains("Phường ghi ý kiến của bác");
        assertThat(difficulties.open(at.agency)).hasSize(1);
    }

    @Test
    void hearsADifficultyOfAHeadWhoOwesNothing() {
        var other = directory.addPerson(at.agency, "Trần Văn Dũng", "anh", Optional.empty());
        welcome(other);
        assertThat(say(other, "khó khăn: chưa có loa truyền thanh")).contains("Phường ghi ý kiến của anh");
        assertThat(difficulties.open(at.agency)).extracting(Difficulty::person).containsExactly(other);
    }

    @Test
    void asksNobodyWhichUnitBeforeADifficultyIsKept() {
        directory.appoint(at.hung, at.second.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        assertThat(say(at.hung, "khó khăn: hai tổ chung một nhà văn hóa")).contains("Phường ghi ý kiến của bác");
        assertThat(difficulties.open(at.agency))
                .singleElement()
                .satisfies(d -> assertThat(d.unit()).isEmpty());
    }

    @Test
    void whoeverCannotBeReachedWithTheAnswerIsCalled() {
        say(at.hung, "khó khăn: nhiều báo cáo hỏi trùng nhau");
        directory.closeChat(chat(at.hung), clock.instant());
        answer(difficulties.open(at.agency).get(0).id());
        assertThat(reviews.openCalls(at.agency))
                .singleElement()
                .satisfies(call -> assertThat(call.reason()).contains("chưa nhắn tới được"));
    }

    private void answer(long id) {
        difficulties.answer(at.agency, id, "thứ Hai điện lực sửa", at.officer.id(), at.officer.name(), clock.instant());
    }
}
