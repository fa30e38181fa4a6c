package vn.thonbao.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thonbao.submission.SmallCommune.MORNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

/** Monday 15/12/2025, 8:00. */
@RecordApplicationEvents
abstract class DifficultyContract {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    DifficultyDesk desk;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    SmallCommune at;
    Person hung;

    @BeforeEach
    void anotherCommune() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        hung = directory.person(at.hung);
    }

    @Test
    void keepsWhatWasRaisedWithADayForTheAnswer() {
        var id = desk.raise(hung, Optional.of(at.first.id()), "mương cuối xóm tắc", MORNING);
        assertThat(desk.open(at.agency))
                .containsExactly(new Difficulty(
                        id,
                        at.agency,
                        at.hung,
                        Optional.of(at.first.id()),
                        "mương cuối xóm tắc",
                        MORNING,
                        LocalDate.of(2025, 12, 22),
                        Difficulty.Status.NEW,
                        Optional.empty()));
        assertThat(raise("mương cuối xóm tắc")).as("said twice").isEqualTo(id);
        assertThat(ticket(id).overdue(LocalDate.of(2025, 12, 22))).isFalse();
        assertThat(ticket(id).overdue(LocalDate.of(2025, 12, 23))).isTrue();
    }

    @Test
    void isTakenAndAnsweredByAnOfficer() {
        var id = raise("mương tắc");
        assertThat(desk.take(at.agency, id, at.officer.id())).isTrue();
        assertThat(ticket(id).status()).isEqualTo(Difficulty.Status.IN_HAND);

        assertThat(answer(id, "tuần này có máy nạo vét")).isTrue();
        assertThat(answer(id, "tuần này có máy nạo vét")).as("a second tap").isFalse();

        assertThat(ticket(id).status()).isEqualTo(Difficulty.Status.ANSWERED);
        assertThat(ticket(id).owner()).contains(at.officer.id());
        assertThat(desk.open(at.agency)).isEmpty();
        assertThat(desk.take(at.agency, id, at.officer.id())).isFalse();
        assertThat(desk.messages(ticket(id)))
                .extracting(DifficultyMessage::by, DifficultyMessage::byOffice, DifficultyMessage::words)
                .containsExactly(
                        tuple("Nguyễn Văn Hùng", false, "mương tắc"),
                        tuple("Nguyễn Thị Lan", true, "tuần này có máy nạo vét"));
        assertThat(events.stream(DifficultyAnswered.class))
                .singleElement()
                .satisfies(e -> assertThat(e.answer().words()).isEqualTo("tuần này có máy nạo vét"));
    }

    @Test
    void showsTheMostUrgentFirstAndTheAnsweredLast() {
        var answered = raise("một");
        var later = desk.raise(hung, Optional.empty(), "hai", MORNING.plusSeconds(5 * 86_400));
        var sooner = raise("ba");
        answer(answered, "xong");
        assertThat(desk.all(at.agency)).extracting(Difficulty::id).containsExactly(sooner, later, answered);
    }

    @Test
    void addsWhatIsToldAnewInAReportToTheSameTicketAndOpensItAgain() {
        var source = "report:" + at.period.value() + ":" + at.first.id().value() + ":obstacle_told";
        var id = desk.raiseFrom(source, hung, at.first.id(), "mương tắc", MORNING);
        answer(id, "đã nạo vét");
        assertThat(desk.raiseFrom(source, hung, at.first.id(), "mương tắc", MORNING))
                .isEqualTo(id);
        assertThat(desk.open(at.agency)).as("nothing new was told").isEmpty();

        desk.raiseFrom(source, hung, at.first.id(), "mương lại tắc", MORNING.plusSeconds(60));

        assertThat(desk.open(at.agency)).extracting(Difficulty::status).containsExactly(Difficulty.Status.IN_HAND);
        assertThat(desk.messages(ticket(id)))
                .extracting(DifficultyMessage::words)
                .containsExactly("mương tắc", "đã nạo vét", "mương lại tắc");
    }

    @Test
    void refusesAnAnswerThatSaysNothingOrTooMuch() {
        var id = raise("mương tắc");
        for (var words : List.of(" ", "x".repeat(DifficultyDesk.LONGEST_ANSWER + 1))) {
            assertThatThrownBy(() -> answer(id, words)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ticket(id).open()).isTrue();
    }

    @Test
    void anotherAgencyHasNoSuchTicket() {
        var id = raise("mương tắc");
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        assertThat(desk.find(there.agency, id)).isEmpty();
        assertThat(desk.all(there.agency)).isEmpty();
        assertThat(desk.take(there.agency, id, there.officer.id())).isFalse();
        assertThat(desk.answer(there.agency, id, "x", there.officer.id(), "Lan", MORNING))
                .isFalse();
        assertThat(ticket(id).status()).isEqualTo(Difficulty.Status.NEW);
    }

    @Test
    void theDatabaseRefusesToLoseAWord() {
        var id = raise("mương tắc");
        for (var deed : List.of(
                "DELETE FROM difficulty WHERE id = ",
                "UPDATE difficulty SET answer_by = '2030-01-01' WHERE id = ",
                "UPDATE difficulty SET source = 'x' WHERE id = ",
                "DELETE FROM difficulty_message WHERE difficulty_id = ",
                "UPDATE difficulty_message SET words = 'x' WHERE difficulty_id = ")) {
            assertThatThrownBy(() -> sql.sql(deed + id).update())
                    .as(deed)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private long raise(String words) {
        return desk.raise(hung, Optional.empty(), words, MORNING);
    }

    private boolean answer(long id, String words) {
        return desk.answer(at.agency, id, words, at.officer.id(), at.officer.name(), MORNING);
    }

    private Difficulty ticket(long id) {
        return desk.find(at.agency, id).orElseThrow();
    }

    @OnSqlite
    static class SqliteTest extends DifficultyContract {}

    @OnPostgres
    static class PostgresTest extends DifficultyContract {}
}
