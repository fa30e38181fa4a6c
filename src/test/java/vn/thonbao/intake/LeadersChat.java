package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.schedule.Bells;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionId;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.submission.SubmitOutcome;
import vn.thonbao.summary.Deciders;
import vn.thonbao.summary.Recipients;

/** A chairman's chat, a commune of two units and the head of the first. Deadline: Monday 15/12/2025, 17:00; lock a day later. */
abstract class LeadersChat {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Recipients recipients;

    @Autowired
    Deciders deciders;

    @Autowired
    Bells bells;

    @Autowired
    Inbox inbox;

    @Autowired
    MessageIntake intake;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @Autowired
    Settings settings;

    SmallCommune at;
    PersonId chairman;
    int said;

    @BeforeEach
    void aChairmanWhoDecidesAndAHead() {
        moveTo("2025-12-11T08:00");
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.recordConsent(at.hung, true, "welcome/1", "webchat", clock.instant());
        directory.linkChat(at.hung, chat(at.hung), clock.instant());
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

    ChatAddress chat(PersonId person) {
        return new ChatAddress("webchat", "", "leaders-" + person.value());
    }

    String say(PersonId person, String text) {
        return say(person, Content.text(text));
    }

    String say(PersonId person, Content content) {
        var before = heard(person).size();
        inbox.accept(chat(person), Optional.of(person), chat(person).chatId() + said++, content, clock.instant());
        assertThat(intake.handleBatch()).isEqualTo(1);
        var all = heard(person);
        return String.join("\n", all.subList(before, all.size()));
    }

    List<String> heard(PersonId person) {
        return sql.sql("SELECT body, choices FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat(person).chatId())
                .query((row, number) -> row.getString("body") + " "
                        + row.getString("choices")
                                .replace("\",\"", "] [")
                                .replace("[\"", "[")
                                .replace("\"]", "]"))
                .list();
    }

    void moveTo(String moment) {
        clock.moveTo(LocalDateTime.parse(moment).atZone(settings.timezone()).toInstant());
    }
}
