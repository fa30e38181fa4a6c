package vn.thonbao.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.directory.PersonId;
import vn.thonbao.intake.ChatStory;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.reminder.HeadsWishes;
import vn.thonbao.reminder.Wish;
import vn.thonbao.review.ReviewDesk;

/** Reminders as a head reads them and answers them, through the real intake. Deadline: Monday 15/12/2025, 17:00. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=reminders move the clock"})
class RemindersTest extends ChatStory {

    @Autowired
    ReviewDesk reviews;

    @Autowired
    HeadsWishes wishes;

    PersonId dung;

    @BeforeEach
    void aHeadAndHisDeputy() {
        begin("2025-12-12T08:00");
        dung = directory.addPerson(at.agency, "Trần Văn Dũng", "anh", Optional.empty());
        letReport(at.hung);
        directory.appoint(dung, at.first.id(), "tổ phó", LocalDate.of(2024, 1, 1));
        welcome(dung);
    }

    @Test
    void remindsOnTheLastMorningAndNamesWhatIsMissing() {
        ringAt("2025-12-15T06:55");
        assertThat(heard(at.hung)).isEmpty();
        ringAt("2025-12-15T07:00");
        ringAt("2025-12-15T07:05");
        assertThat(heard(at.hung))
                .containsExactly("Bác Hùng ơi, hôm nay là ngày cuối nhận báo cáo năm 2025, đến 17 giờ thứ Hai, 15/12."
                        + " Tổ dân phố 01 còn thiếu: Nhãn n.1, Nhãn n.2, Nhãn n.3. Bác nhắn giúp phường."
                        + " [Báo cáo ngay] [Nhờ người khác] [Gọi cán bộ]");
        assertThat(heard(dung)).isEmpty();
    }

    @Test
    void namesWhatTheOfficeSentBackAndDoesNotSayThatNothingCame() {
        at.sendAll("85", clock.instant());
        var report = submissions.find(at.period, at.first.id()).orElseThrow();
        reviews.returnToReporter(
                report.id(), report.revision(), Map.of(at.owed.get(0), "Nhờ bác xem lại"), at.officer, clock.instant());
        ringAt("2025-12-15T07:00");
        ringAt("2025-12-16T07:00");
        assertThat(heard(at.hung))
                .filteredOn(text -> text.contains("nhờ xem lại: "))
                .hasSize(2)
                .allMatch(text -> text.startsWith(
                        "Bác Hùng ơi, báo cáo năm 2025 của Tổ dân phố 01 còn mục phường nhờ xem lại: "));
        assertThat(heard(at.hung)).noneMatch(text -> text.contains("chưa thấy báo cáo"));
    }

    @Test
    void addressesNobodyWhoOwesNothing() {
        at.sendAll("85", clock.instant());
        ringAt("2025-12-15T07:00");
        ringAt("2025-12-16T09:00");
        assertThat(heard(at.hung)).isEmpty();
    }

    @Test
    void asksTheDeputyAfterTheDeadlineAndThenTheOfficeToCall() {
        ringAt("2025-12-16T07:00");
        assertThat(heard(at.hung)).singleElement().asString().startsWith("Phường chưa thấy báo cáo năm 2025");
        assertThat(heard(dung)).singleElement().asString().contains("Nếu anh đang bận");
        ringAt("2025-12-16T09:00");
        assertThat(reviews.openCalls(at.agency)).extracting(c -> c.person()).containsExactly(at.hung);
    }

    @Test
    void neverTouchesAnOpenQuestion() {
        say(at.hung, "báo cáo");
        ringAt("2025-12-15T07:00");
        say(at.hung, "85");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasSize(1);
    }

    @Test
    void understandsTheButtonsUnderAReminder() {
        ringAt("2025-12-15T07:00");
        assertThat(say(at.hung, "Báo cáo ngay")).contains("1/3");
        assertThat(say(at.hung, "Nhờ người khác")).contains("cán bộ sẽ trả lời bác tại đây");
        assertThat(wishes.open(at.agency)).extracting(Wish::kind).containsExactly(Wish.Kind.STAND_IN);
    }

    @Test
    void agreesToADelayThatCountsAsAgreedAndRemindsOnce() {
        say(at.hung, "báo cáo");
        assertThat(say(at.hung, "cho tôi khất đến thứ năm 18/12")).contains("xin đến ngày 18/12");
        ringAt("2025-12-15T07:00");
        assertThat(heard(at.hung))
                .as("left in peace while the office has not answered")
                .noneMatch(this::reminds);

        var wish = wishes.open(at.agency).get(0);
        assertThat(wishes.grant(at.agency, wish.id(), wish.edition(), "Lan", clock.instant()))
                .isTrue();
        assertThat(wishes.grant(at.agency, wish.id(), wish.edition(), "Lan", clock.instant()))
                .as("a second tap")
                .isFalse();

        assertThat(heard(at.hung))
                .last()
                .asString()
                .startsWith("Phường đồng ý lùi hạn cho Tổ dân phố 01 đến 17 giờ thứ Năm, 18/12.");
        assertThat(campaigns.deadline(at.period, at.first.id()).orElseThrow().sendBy())
                .isEqualTo(instant("2025-12-18T17:00"));
        ringAt("2025-12-16T08:00");
        ringAt("2025-12-17T18:30");
        ringAt("2025-12-18T07:00");
        assertThat(heard(at.hung))
                .filteredOn(this::reminds)
                .singleElement()
                .asString()
                .contains("như đã hẹn");
    }

    @Test
    void agreesToNothingThatWasNotShown() {
        say(at.hung, "báo cáo");
        say(at.hung, "cho tôi khất đến thứ năm 18/12");
        var shown = wishes.open(at.agency).get(0);
        say(at.hung, "cho tôi khất đến 30/12");
        assertThat(wishes.grant(at.agency, shown.id(), shown.edition(), "Lan", clock.instant()))
                .as("the officer saw the 18th")
                .isFalse();
        assertThat(wishes.open(at.agency))
                .extracting(Wish::until)
                .containsExactly(Optional.of(LocalDate.of(2025, 12, 30)));
    }

    @Test
    void aWishIsOverWhenTheReportIsHere() {
        say(at.hung, "báo cáo");
        say(at.hung, "nhờ tổ phó báo giúp");
        assertThat(wishes.open(at.agency)).hasSize(1);
        at.sendAll("85", clock.instant());
        assertThat(wishes.open(at.agency)).isEmpty();
    }

    @Test
    void saysNoKindly() {
        say(at.hung, "báo cáo");
        say(at.hung, "Xin lùi hạn");
        wishes.refuse(
                at.agency,
                wishes.open(at.agency).get(0).id(),
                wishes.open(at.agency).get(0).edition(),
                "Lan",
                clock.instant());
        assertThat(heard(at.hung))
                .last()
                .asString()
                .startsWith("Kỳ này phường không lùi thêm được, mong bác thông cảm.");
        ringAt("2025-12-15T07:00");
        assertThat(heard(at.hung)).filteredOn(this::reminds).hasSize(1);
    }

    @Test
    void whoCannotBeToldTheAnswerIsCalledButNotToHearThatNobodyDisturbsThem() {
        say(at.hung, "báo cáo");
        say(at.hung, "Xin lùi hạn");
        say(at.hung, "tôi đang nằm viện");
        directory.closeChat(chat(at.hung), clock.instant());
        for (var wish : wishes.open(at.agency)) {
            wishes.grant(at.agency, wish.id(), wish.edition(), "Lan", clock.instant());
        }
        assertThat(reviews.openCalls(at.agency)).singleElement().satisfies(call -> {
            assertThat(call.person()).isEqualTo(at.hung);
            assertThat(call.reason()).contains("Có trả lời về lời xin lùi hạn");
        });
    }

    @Test
    void asksTheDeputyToStandIn() {
        say(at.hung, "báo cáo");
        say(at.hung, "nhờ tổ phó báo giúp");
        wishes.grant(
                at.agency,
                wishes.open(at.agency).get(0).id(),
                wishes.open(at.agency).get(0).edition(),
                "Lan",
                clock.instant());
        assertThat(heard(dung))
                .singleElement()
                .asString()
                .startsWith("Chào anh Dũng. Nguyễn Văn Hùng nhờ anh báo cáo thay Tổ dân phố 01");
    }

    @Test
    void remindsInTheEveningWhoeverAskedForIt() {
        ringAt("2025-12-15T07:00");
        assertThat(say(at.hung, "Nhắc tối nay")).contains("18 giờ 30 tối nay");
        ringAt("2025-12-15T18:00");
        ringAt("2025-12-15T18:30");
        ringAt("2025-12-15T18:35");
        assertThat(heard(at.hung))
                .filteredOn(text -> text.contains("như bác dặn"))
                .hasSize(1);
    }

    @Test
    void leavesInPeaceWhoIsInHospitalAndTurnsToTheDeputy() {
        say(at.hung, "báo cáo");
        say(at.hung, "tôi đang nằm viện");
        wishes.grant(
                at.agency,
                wishes.open(at.agency).get(0).id(),
                wishes.open(at.agency).get(0).edition(),
                "Lan",
                clock.instant());
        ringAt("2025-12-15T07:00");
        assertThat(heard(at.hung)).noneMatch(this::reminds);
        assertThat(heard(dung)).singleElement().asString().contains("ngày cuối");
    }

    private boolean reminds(String text) {
        return text.contains(" ơi, ");
    }

    @Override
    protected List<String> heard(PersonId person) {
        return heardWithButtons(person);
    }
}
