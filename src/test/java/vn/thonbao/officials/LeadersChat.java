package vn.thonbao.officials;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.intake.ChatStory;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionId;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.submission.SubmitOutcome;
import vn.thonbao.summary.Deciders;
import vn.thonbao.summary.Recipients;

/** A chairman's chat, a commune of two units and the head of the first. Deadline: Monday 15/12/2025, 17:00; lock a day later. */
abstract class LeadersChat extends ChatStory {

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Recipients recipients;

    @Autowired
    Deciders deciders;

    PersonId chairman;

    @BeforeEach
    void aChairmanWhoDecidesAndAHead() {
        begin("2025-12-11T08:00");
        letReport(at.hung);
        chairman = official("Trần Văn Thành");
        assertThat(deciders.let(at.agency, chairman, "Lan")).isTrue();
    }

    PersonId official(String name) {
        var person = directory.addPerson(at.agency, name, "đồng chí", Optional.empty());
        directory.linkChat(person, chat(person), clock.instant());
        recipients.set(at.agency, person, DayOfWeek.MONDAY, 7, "Lan");
        return person;
    }

    void before(String figure) {
        var last = at.lastYear;
        submissions.enter(
                last,
                at.first,
                at.owed.get(0),
                SmallCommune.amount(figure),
                "",
                java.util.OptionalLong.empty(),
                at.officer,
                clock.instant());
        submissions.submit(last, at.first, at.officer, clock.instant());
    }

    SubmissionId sendOfTheSecond(String figure, java.time.Instant when) {
        var by = new Author.Reporter(at.hung, "Lê Thị Hoa");
        var answers = Map.of(
                0, SmallCommune.amount(figure),
                1, new FigureAnswer.Share(new BigDecimal("9"), new BigDecimal("10")),
                2, new FigureAnswer.YesNo(true));
        answers.forEach((item, answer) -> submissions.enter(
                at.period, at.second, at.owed.get(item), answer, "", java.util.OptionalLong.empty(), by, when));
        return ((SubmitOutcome.Received) submissions.submit(at.period, at.second, by, when)).id();
    }

    SubmissionStatus status(ReportingUnit unit) {
        return submissions.find(at.period, unit.id()).orElseThrow().status();
    }

    @Override
    protected List<String> heard(PersonId person) {
        return heardWithButtons(person);
    }
}
