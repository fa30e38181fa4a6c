package vn.thonbao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thonbao.submission.SmallCommune.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.CampaignLife;
import vn.thonbao.campaign.CampaignLives;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.LifeChange;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

/** A campaign that the office closes before its lock, and opens again. */
abstract class ClosedCampaignContract {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 15);
    private static final Instant A_MINUTE_LATER = MORNING.plus(Duration.ofMinutes(1));

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk desk;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    CampaignLives lives;

    @Autowired
    Delays delays;

    @Autowired
    LateList late;

    SmallCommune at;
    CampaignId campaign;

    @BeforeEach
    void aCommune() {
        at = new SmallCommune(directory, accounts, desk, submissions);
        campaign = desk.campaigns(at.agency).get(0).id();
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
    }

    @Test
    void takesNoMoreFiguresAndKeepsWhatWasSent() {
        at.sendAll("85", MORNING);
        close();

        assertThat(desk.locked(at.period, at.first.id(), A_MINUTE_LATER)).isTrue();
        assertThat(at.enter(0, SmallCommune.amount("90"), A_MINUTE_LATER))
                .isEqualTo(new EntryOutcome.FiguresLocked(MORNING));
        assertThat(desk.deadline(at.period)).contains(new Deadline(MORNING, MORNING));
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void remindsNobody() {
        assertThat(late.of(List.of(at.agency), TODAY, MORNING)).hasSize(1);
        assertThat(late.owes(at.period, at.first.id())).isTrue();
        close();

        assertThat(late.of(List.of(at.agency), TODAY, MORNING)).isEmpty();
        assertThat(late.owes(at.period, at.first.id()))
                .as("one that waits to be sent is dropped")
                .isFalse();
    }

    @Test
    void isStillSpokenOfAsLockedAndBeginsNothing() {
        lives.become(campaign, CampaignLife.CLOSED, "Lan", Instant.parse("2024-12-30T03:00:00Z"), "nhầm năm");

        assertThat(desk.current(at.agency, MORNING)).as("it had not begun").isEmpty();

        lives.become(campaign, CampaignLife.RUNNING, "Lan", MORNING, "mở lại");
        close();
        assertThat(desk.current(at.agency, A_MINUTE_LATER))
                .extracting(ReportingPeriod::label)
                .containsExactly("năm 2025");
    }

    @Test
    void opensAgainWithTheDeadlinesItHad() {
        var planned = desk.deadline(at.period);
        var agreed = new Deadline(MORNING.plus(Duration.ofDays(3)), MORNING.plus(Duration.ofDays(4)));
        delays.delay(at.period, at.first.id(), agreed, "Lan", MORNING, "ốm");
        close();
        assertThat(desk.planned(at.period)).isEqualTo(planned);
        assertThat(desk.deadline(at.period, at.first.id())).contains(new Deadline(MORNING, MORNING));

        assertThat(lives.become(campaign, CampaignLife.RUNNING, "Minh", A_MINUTE_LATER, "đóng nhầm"))
                .isTrue();

        assertThat(desk.deadline(at.period)).isEqualTo(planned);
        assertThat(desk.deadline(at.period, at.first.id())).contains(agreed);
        assertThat(late.of(List.of(at.agency), TODAY, MORNING)).hasSize(1);
        assertThat(desk.campaign(campaign).closedAt()).isEmpty();
        assertThat(lives.changes(campaign))
                .extracting(LifeChange::became, LifeChange::by, LifeChange::at, LifeChange::why)
                .containsExactly(
                        tuple(CampaignLife.CLOSED, "Lan", MORNING, "đã tổng kết"),
                        tuple(CampaignLife.RUNNING, "Minh", A_MINUTE_LATER, "đóng nhầm"));
    }

    @Test
    void isPutAwayOnlyOnceItIsClosedAndStaysClosedSinceThen() {
        assertThat(lives.become(campaign, CampaignLife.PUT_AWAY, "Lan", MORNING, "x"))
                .isFalse();
        close();
        assertThat(lives.become(campaign, CampaignLife.CLOSED, "Lan", A_MINUTE_LATER, "lần nữa"))
                .isFalse();
        assertThat(lives.become(campaign, CampaignLife.PUT_AWAY, "Lan", A_MINUTE_LATER, "cất"))
                .isTrue();

        assertThat(desk.campaign(campaign).life()).isEqualTo(CampaignLife.PUT_AWAY);
        assertThat(desk.campaign(campaign).closedAt()).isEqualTo(Optional.of(MORNING));
        assertThat(lives.become(campaign, CampaignLife.RUNNING, "Lan", A_MINUTE_LATER, "x"))
                .isFalse();
    }

    private void close() {
        assertThat(lives.become(campaign, CampaignLife.CLOSED, "Lan", MORNING, "đã tổng kết"))
                .isTrue();
    }

    @OnSqlite
    static class SqliteTest extends ClosedCampaignContract {}

    @OnPostgres
    static class PostgresTest extends ClosedCampaignContract {}
}
