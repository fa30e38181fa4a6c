package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.campaign.PlanVersions;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionStatus;

/** Two campaigns at once that want some of the same figures for the same days. Friday 12/12/2025, 8:00. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=asking once moves the clock"})
class AskedOnceTest extends ChatStory {

    @Autowired
    Delays delays;

    @Autowired
    PlanVersions plans;

    PeriodId second;

    @BeforeEach
    void aHead() {
        begin("2025-12-12T08:00");
        second = campaigns
                .periods(campaigns.open(at.agency, newCountryside()))
                .get(0)
                .id();
        letReport(at.hung);
    }

    @Test
    void aFigureThatWasSentIsOfferedWhereAnotherCampaignWantsItForTheSameDays() {
        tellTheFirst();
        var asked = say("còn gì", "2");
        assertThat(asked).contains("Đã báo trong Thi đua 2025, ngày 12/12: 85", "1/3");
        assertThat(offered()).contains("Đã báo: 85 hộ");

        assertThat(say("đã báo rồi")).contains("2/3");

        var firstCampaign = Objects.requireNonNull(submissions
                .find(at.period, at.first.id())
                .orElseThrow()
                .figures()
                .get(at.owed.get(0)));
        assertThat(figures(second)).singleElement().satisfies(figure -> {
            assertThat(figure.answer()).isEqualTo(firstCampaign.answer());
            assertThat(figure.rawWords()).contains("Đã báo trong Thi đua 2025, ngày 12/12: 85");
        });
    }

    @Test
    void nothingIsOfferedOfWhatIsCountedOtherwise() {
        tellTheFirst();
        assertThat(say("còn gì", "2", "Đã báo: 85 hộ"))
                .as("the share is asked over another whole there")
                .contains("2/3")
                .doesNotContain("Đã báo trong");
        assertThat(say("để sau")).contains("3/3", "Đã báo trong");
    }

    @Test
    void whatIsOnlyInADraftIsNotOffered() {
        say("báo cáo", "1", "85");
        assertThat(say("còn gì", "2")).contains("1/3").doesNotContain("Đã báo trong");
    }

    @Test
    void aCorrectionInOneCampaignIsOfferedToTheOtherAndGoesThereWithOneTap() {
        tellTheFirst();
        say("còn gì", "2", "đã báo rồi", "298/312", "đã báo rồi", "gửi");
        say("còn gì", "1");

        assertThat(say("1 là 90", "đúng"))
                .contains(
                        "đã nhận",
                        "Trong Nông thôn mới đang ghi Nhãn n.1 85 hộ. Bác có sửa luôn ở đó cho khớp không ạ?");
        assertThat(offered()).contains("Sửa luôn", "Giữ nguyên");
        assertThat(first(second).answer()).as("nothing without a yes").isEqualTo(SmallCommune.amount("85"));

        assertThat(say("sửa luôn")).contains("đã sửa theo trong Nông thôn mới");

        var there = submissions.find(second, at.first.id()).orElseThrow();
        assertThat(first(second).answer()).isEqualTo(SmallCommune.amount("90"));
        assertThat(there.status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(there.revision()).as("the office there sees a new revision").isEqualTo(2);
        assertThat(there.changedSinceSent()).isFalse();
        assertThat(say("xem lại")).doesNotContain("Trong Nông thôn mới");
    }

    @Test
    void whatCannotBeSentElsewhereIsNotOffered() {
        tellTheFirst();
        say("còn gì", "2", "đã báo rồi", "298/312", "đã báo rồi", "gửi");
        anotherItemThere();
        say("còn gì", "1");

        assertThat(say("1 là 90", "đúng"))
                .as("what was sent there lacks an item by now")
                .contains("đã nhận")
                .doesNotContain("Trong Nông thôn mới");
        assertThat(first(second).answer()).isEqualTo(SmallCommune.amount("85"));
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().changedSinceSent())
                .isFalse();
    }

    private void anotherItemThere() {
        var campaign = campaigns.campaign(campaigns.period(second).campaign());
        var plan = plans.asItRuns(campaign);
        var items = new ArrayList<>(plan.indicators());
        items.add(SmallPlan.indicator(
                "n.5",
                Indicator.Kind.NUMBER,
                "7",
                Indicator.Judgement.AT_LEAST,
                Indicator.Totalling.SUM,
                "tổ dân phố"));
        plans.take(campaign, countryside(plan, items), "Lan", clock.instant());
    }

    @Test
    void whoKeepsTheOtherIsNotAskedAgainUntilTheFigureChangesAgain() {
        tellTheFirst();
        say("còn gì", "2", "đã báo rồi", "298/312", "đã báo rồi", "gửi");
        say("còn gì", "1");

        assertThat(say("1 là 90", "đúng", "giữ nguyên")).contains("trong Nông thôn mới phường giữ nguyên");
        assertThat(first(second).answer()).isEqualTo(SmallCommune.amount("85"));
        assertThat(say("2 là 290/312", "đúng"))
                .as("there it is a share of something else")
                .contains("đã nhận")
                .doesNotContain("Trong Nông thôn mới");
        assertThat(say("1 là 91", "đúng")).contains("Nhãn n.1 85 hộ");
    }

    @Test
    void aDraftElsewhereFollowsTooAndStaysADraft() {
        tellTheFirst();
        say("còn gì", "2", "đã báo rồi");
        say("còn gì", "1");

        assertThat(say("1 là 90", "đúng", "sửa luôn")).contains("đã sửa theo");

        assertThat(first(second).answer()).isEqualTo(SmallCommune.amount("90"));
        assertThat(submissions.find(second, at.first.id()).orElseThrow().status())
                .isEqualTo(SubmissionStatus.DRAFT);
    }

    @Test
    void whatIsLockedElsewhereIsNotOffered() {
        tellTheFirst();
        say("còn gì", "2", "đã báo rồi", "298/312", "đã báo rồi", "gửi");
        var later = clock.instant().plus(Duration.ofDays(6));
        delays.delay(at.period, at.first.id(), new Deadline(later, later), "Lan", clock.instant(), "bão");
        moveTo("2025-12-16T17:30");

        assertThat(say("còn gì", "1", "1 là 90", "đúng")).doesNotContain("Trong Nông thôn mới");
    }

    @Test
    void oneListSaysWhatIsOwedOverAllCampaignsTheMostUrgentFirst() {
        tellTheFirst();
        assertThat(say("còn gì")).isEqualTo("""
                        Việc của bác, gần hạn xếp trước:
                        1. Tổ dân phố 01 · Thi đua 2025 · năm 2025: đã gửi
                        2. Tổ dân phố 01 · Nông thôn mới · năm 2025: còn 3/3 số liệu, hạn gửi 17 giờ thứ Hai, 15/12
                        Bác bấm, hoặc nhắn số thứ tự để làm.""");
        assertThat(say("2")).contains("1/3");
    }

    private void tellTheFirst() {
        say("báo cáo", "1", "85", "298/312", "có", "gửi");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().status())
                .isEqualTo(SubmissionStatus.SENT);
    }

    private Figure first(PeriodId period) {
        return figures(period).stream()
                .filter(figure -> figure.answer() instanceof FigureAnswer.Amount)
                .findFirst()
                .orElseThrow();
    }

    private List<Figure> figures(PeriodId period) {
        return List.copyOf(
                submissions.find(period, at.first.id()).orElseThrow().figures().values());
    }

    /** The same three items for the same days, but the share is counted over another whole. */
    private static CampaignPlan newCountryside() {
        var plan = SmallPlan.plan();
        var indicators = plan.indicators().stream()
                .map(i -> i.kind() == Indicator.Kind.PERCENT ? over(i, "households") : i)
                .toList();
        return countryside(plan, indicators);
    }

    private static CampaignPlan countryside(CampaignPlan plan, List<Indicator> indicators) {
        return new CampaignPlan(
                "ntm-2025",
                plan.issuer(),
                "Nông thôn mới năm 2025",
                "Nông thôn mới",
                plan.planNumber(),
                plan.planDate(),
                plan.flow(),
                plan.units(),
                indicators,
                plan.checks(),
                plan.periods(),
                plan.rhythm(),
                plan.milestones());
    }

    private static Indicator over(Indicator i, String whole) {
        return new Indicator(
                i.id(),
                i.campaign(),
                i.code(),
                i.number(),
                i.set(),
                i.partOf(),
                i.wording(),
                i.label(),
                i.kind(),
                i.unit(),
                i.decimals(),
                i.min(),
                i.max(),
                i.comparator(),
                i.target(),
                i.targetTo(),
                i.targetWords(),
                i.judged(),
                i.role(),
                i.horizon(),
                Optional.of(whole),
                i.totalling(),
                i.reporters(),
                i.aliases(),
                i.example(),
                i.question(),
                i.doubt());
    }

    private String offered() {
        return sql.sql("SELECT choices FROM outbox WHERE chat_id = ? ORDER BY id DESC LIMIT 1")
                .param(chat().chatId())
                .query(String.class)
                .single();
    }
}
