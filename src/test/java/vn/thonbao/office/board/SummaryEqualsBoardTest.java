package vn.thonbao.office.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.intake.TotalWords;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.Submission;
import vn.thonbao.summary.Standing;
import vn.thonbao.summary.SummaryDesk;

/** What officials are told is what the board shows, letter by letter and count by count. */
class SummaryEqualsBoardTest extends DemoOffice {

    @Autowired
    SummaryDesk desk;

    @Autowired
    ReviewDesk reviews;

    @Test
    void inThePlanOfAnHai() {
        var standing = standing(officer());
        assertThat(standing.counts().sent()).isBetween(5, 23);
        sameAsTheBoard(officer(), standing);
    }

    @Test
    void inAnotherPlanWithAReturnAnApprovalAndAFigureOfTheOffice() {
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        var lan =
                new SignedIn(accounts.byUsername("lan-" + there.agency.value()).orElseThrow());
        directory.countDenominator(there.first.id(), "số hộ", new BigDecimal("312"), today().minusYears(1));
        sameAsTheBoard(lan, standing(lan));

        var report = submissions.submission(there.sendAll("85", clock.instant()));
        sameAsTheBoard(lan, standing(lan));
        assertThat(reviews.returnToReporter(
                        report.id(), 1, Map.of(there.owed.get(0), "xem lại"), there.officer, clock.instant()))
                .isNotNull();
        sameAsTheBoard(lan, standing(lan));
        assertThat(standing(lan).counts()).isEqualTo(new Standing.Counts(2, 1, 0, 0, 1));

        there.enter(0, new FigureAnswer.NothingToReport(), clock.instant());
        var again = there.sendAll("86", clock.instant());
        Submission newest = submissions.submission(again);
        reviews.approve(again, newest.revision(), there.officer, clock.instant());
        sameAsTheBoard(lan, standing(lan));
        assertThat(standing(lan).counts()).isEqualTo(new Standing.Counts(2, 1, 1, 0, 0));
    }

    private Standing standing(SignedIn me) {
        return desk.now(me.agency(), clock.instant()).periods().get(0);
    }

    private void sameAsTheBoard(SignedIn me, Standing told) {
        var board = board(me, told.period().id());
        assertThat(told.counts().sent()).isEqualTo(board.sent());
        assertThat(told.counts().approved()).isEqualTo(board.approved());
        assertThat(told.counts().units()).isEqualTo(board.of());
        var shown = Stream.of(
                        board.columns().stream(),
                        board.own().stream().map(Board.Line::column),
                        board.context().stream().flatMap(list -> list.columns().stream()))
                .flatMap(columns -> columns)
                .map(column -> line(
                        column.label(),
                        column.sum().value(),
                        column.sum().covered(),
                        column.sum().base(),
                        column.sum().verdict()))
                .collect(Collectors.toList());
        assertThat(told.lines())
                .extracting(line -> line(
                        line.indicator().label(),
                        TotalWords.value(line.indicator(), line.total()),
                        line.total().covered(),
                        line.total().base(),
                        line.total().verdict().name()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    private static String line(String label, String value, int covered, int base, String verdict) {
        return label + ": " + value + " (" + covered + "/" + base + ") " + verdict;
    }

    private Board board(SignedIn me, PeriodId period) {
        var page = browser.perform(get("/board?period=" + period.value()).with(user(me)));
        var model =
                Objects.requireNonNull(page.getMvcResult().getModelAndView()).getModel();
        return (Board) Objects.requireNonNull(model.get("board"));
    }
}
