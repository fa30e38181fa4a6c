package vn.thonbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thonbao.submission.SmallCommune.AFTER_THE_LOCK;
import static vn.thonbao.submission.SmallCommune.MORNING;
import static vn.thonbao.submission.SmallCommune.amount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

@RecordApplicationEvents
abstract class ReviewContract {
    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    ReviewDesk desk;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    SmallCommune at;

    @BeforeEach
    void anotherCommune() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
    }

    @Test
    void approvesWhatTheOfficerSaw() {
        var id = at.sendAll("85", MORNING);
        assertThat(desk.approve(id, 1, at.officer, MORNING)).isEqualTo(new ReviewOutcome.Approved());

        assertThat(submissions.submission(id).status()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(desk.decisions(id))
                .containsExactly(new Decision(1, "approved", "Nguyễn Thị Lan", MORNING, "", false));
        assertThat(events.stream(SubmissionApproved.class))
                .containsExactly(new SubmissionApproved(id, 1, "Nguyễn Thị Lan"));
        assertThat(desk.approve(id, 1, at.officer, MORNING))
                .isEqualTo(new ReviewOutcome.NotNow(SubmissionStatus.APPROVED, 1));
    }

    @Test
    void keepsWhereItWasDecided() {
        var id = at.sendAll("85", MORNING);
        desk.approve(id, 1, at.officer, ReviewDesk.Place.CHAT, MORNING);
        desk.reopen(id, 1, "bấm nhầm", at.officer, ReviewDesk.Place.PAGE, MORNING);
        desk.returnToReporter(id, 1, Map.of(at.owed.get(0), "xem lại"), at.officer, ReviewDesk.Place.CHAT, MORNING);
        assertThat(desk.decisions(id)).extracting(Decision::inChat).containsExactly(true, false, true);
    }

    @Test
    void doesNotApproveANewerSendingUnseen() {
        var id = at.sendAll("85", MORNING);
        at.sendAll("90", MORNING.plusSeconds(60));

        assertThat(desk.approve(id, 1, at.officer, MORNING))
                .isEqualTo(new ReviewOutcome.NotNow(SubmissionStatus.SENT, 2));
        assertThat(desk.decisions(id)).isEmpty();
    }

    @Test
    void returnsSingleFiguresWithTheirOldValue() {
        var id = at.sendAll("85", MORNING);
        var comment = new FigureComment(
                at.owed.get(0), amount("85"), "lời bác", "nhờ bác xem lại", "Nguyễn Thị Lan", MORNING, 1);
        assertThat(desk.returnToReporter(id, 1, Map.of(at.owed.get(0), " nhờ bác xem lại "), at.officer, MORNING))
                .isEqualTo(new ReviewOutcome.Returned());

        assertThat(events.stream(SubmissionReturned.class))
                .containsExactly(new SubmissionReturned(id, 1, List.of(comment), "Nguyễn Thị Lan"));
        at.enter(0, amount("58"), MORNING.plusSeconds(60));
        assertThat(submissions.submission(id).status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(desk.openComments(id)).isEqualTo(Map.of(at.owed.get(0), comment));
        assertThat(desk.sentBack(at.period)).isEqualTo(Map.of(id, Set.of(at.owed.get(0))));

        submissions.submit(at.period, at.first, at.head, MORNING.plusSeconds(90));
        assertThat(desk.openComments(id)).isEmpty();
        assertThat(desk.sentBack(at.period)).isEmpty();
        assertThat(desk.comments(id)).containsExactly(comment);
    }

    @Test
    void refusesToRewriteOrDeleteWhatWasDecided() {
        var id = at.sendAll("85", MORNING);
        desk.returnToReporter(id, 1, Map.of(at.owed.get(0), "nhờ bác xem lại"), at.officer, MORNING);
        for (var deed : List.of(
                "UPDATE decision SET verdict = 'approved'",
                "DELETE FROM decision",
                "UPDATE figure_comment SET words = ''",
                "DELETE FROM figure_comment")) {
            assertThatThrownBy(() -> sql.sql(deed + " WHERE submission_id = " + id.value())
                            .update())
                    .as(deed)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void returnsNothingWithoutACommentForEachFigure() {
        var id = at.sendAll("85", MORNING);
        var nothing = new ReviewOutcome.NothingToReturn();
        assertThat(desk.returnToReporter(id, 1, Map.of(), at.officer, MORNING)).isEqualTo(nothing);
        assertThat(desk.returnToReporter(
                        id, 1, Map.of(at.owed.get(0), "xem lại", at.owed.get(1), " "), at.officer, MORNING))
                .isEqualTo(nothing);
        assertThat(submissions.submission(id).status()).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void returnsAnApprovedReportBeforeTheLockOnly() {
        var id = at.sendAll("85", MORNING);
        desk.approve(id, 1, at.officer, MORNING);
        var comments = Map.of(at.owed.get(0), "xem lại");
        assertThat(desk.returnToReporter(id, 1, comments, at.officer, AFTER_THE_LOCK))
                .isEqualTo(new ReviewOutcome.NotNow(SubmissionStatus.APPROVED, 1));
        assertThat(desk.returnToReporter(id, 1, comments, at.officer, MORNING)).isEqualTo(new ReviewOutcome.Returned());
    }

    @Test
    void takesAnApprovalBackWithAReason() {
        var id = at.sendAll("85", MORNING);
        assertThat(desk.reopen(id, 1, "nhầm", at.officer, MORNING))
                .isEqualTo(new ReviewOutcome.NotNow(SubmissionStatus.SENT, 1));
        desk.approve(id, 1, at.officer, MORNING);

        assertThat(desk.reopen(id, 1, "nhầm thôn", at.officer, MORNING)).isEqualTo(new ReviewOutcome.Reopened());
        assertThat(submissions.submission(id).status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(desk.decisions(id)).extracting(Decision::verdict).containsExactly("approved", "reopened");
        assertThat(submissions.life(id)).last().extracting(c -> c.why()).isEqualTo("nhầm thôn");
    }

    @Test
    void callsEveryPersonOnceForAllThatWasAsked() {
        desk.requestCall(at.agency, at.hung, Optional.empty(), "bấm nút", MORNING);
        desk.requestCall(at.agency, at.hung, Optional.of(at.first.id()), "ba lần chưa hiểu", MORNING.plusSeconds(60));
        desk.requestCall(at.agency, at.hung, Optional.of(at.first.id()), "bấm nút", MORNING.plusSeconds(70));
        var call = desk.openCalls(at.agency).get(0);
        assertThat(desk.openCalls(at.agency))
                .containsExactly(new CallRequest(
                        call.id(), at.hung, Optional.of(at.first.id()), "bấm nút · ba lần chưa hiểu", MORNING));

        desk.called(at.agency, call.id(), at.officer, MORNING.plusSeconds(90));
        assertThat(desk.openCalls(at.agency)).isEmpty();
        desk.requestCall(at.agency, at.hung, Optional.empty(), "bấm nút", MORNING.plusSeconds(99));
        assertThat(desk.openCalls(at.agency)).hasSize(1);
    }

    @OnSqlite
    static class SqliteTest extends ReviewContract {}

    @OnPostgres
    static class PostgresTest extends ReviewContract {}
}
