package vn.thonbao.intake.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Totalling;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.campaign.WorkingDays;

/** Five campaigns of 2027, each with a rhythm of its own and one figure to report. */
final class Plans {

    private static final WorkingDays CALENDAR = WorkingDays.ofTheLaw();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private Plans() {}

    static List<CampaignPlan> all() {
        return List.of(weekly(), monthly(), quarterly(), halfYearly(), yearly());
    }

    private static CampaignPlan weekly() {
        var periods = new ArrayList<CampaignPlan.Period>();
        var thursday = LocalDate.of(2027, 1, 7);
        for (var to = thursday; to.getYear() == 2027; to = to.plusWeeks(1)) {
            var sendBy = CALENDAR.plusWorking(to, 1).atTime(FIVE);
            periods.add(period("tuần đến " + DAY.format(to), to.minusDays(6), to, sendBy, sendBy.plusHours(16)));
        }
        return plan("tuan-2027", periods);
    }

    private static CampaignPlan monthly() {
        var periods = new ArrayList<CampaignPlan.Period>();
        for (int month = 1; month <= 12; month++) {
            var to = LocalDate.of(2027, month, 14);
            var sendBy = CALENDAR.plusWorking(to, 3).atTime(FIVE);
            periods.add(period(
                    "tháng " + month,
                    to.minusMonths(1).plusDays(1),
                    to,
                    sendBy,
                    CALENDAR.plusWorking(sendBy.toLocalDate(), 2).atTime(FIVE)));
        }
        return plan("thang-2027", periods);
    }

    private static CampaignPlan quarterly() {
        var periods = new ArrayList<CampaignPlan.Period>();
        for (int month = 3; month <= 12; month += 3) {
            var to = LocalDate.of(2027, month, 14);
            var sendBy = to.plusDays(10).atTime(FIVE);
            periods.add(period("quý " + month / 3, to.minusMonths(3).plusDays(1), to, sendBy, sendBy.plusDays(3)));
        }
        return plan("quy-2027", periods);
    }

    private static CampaignPlan halfYearly() {
        var periods = new ArrayList<CampaignPlan.Period>();
        for (int month = 6; month <= 12; month += 6) {
            var to = LocalDate.of(2027, month, 14);
            var sendBy = to.plusDays(7).atTime(FIVE);
            periods.add(period(month + " tháng", to.minusMonths(6).plusDays(1), to, sendBy, sendBy.plusDays(2)));
        }
        return plan("sau-thang-2027", periods);
    }

    /** Its deadline falls into Tết: nobody may hear of it between 27 tháng Chạp and mùng 6. */
    private static CampaignPlan yearly() {
        var to = LocalDate.of(2027, 1, 20);
        var sendBy = LocalDate.of(2027, 2, 10).with(DayOfWeek.WEDNESDAY).atTime(FIVE);
        return plan("nam-2027", List.of(period("năm 2026", LocalDate.of(2026, 1, 1), to, sendBy, sendBy.plusDays(5))));
    }

    private static CampaignPlan.Period period(
            String label, LocalDate from, LocalDate to, LocalDateTime sendBy, LocalDateTime lock) {
        return new CampaignPlan.Period(label, from, to, false, Optional.of(sendBy), Optional.of(lock));
    }

    private static CampaignPlan plan(String code, List<CampaignPlan.Period> periods) {
        var like = SmallPlan.plan(2027);
        return new CampaignPlan(
                code,
                like.issuer(),
                "Đợt thi đua " + code,
                code,
                Optional.empty(),
                Optional.empty(),
                "report",
                like.units(),
                List.of(households()),
                List.of(),
                periods,
                like.rhythm(),
                List.of());
    }

    private static Indicator households() {
        var like = SmallPlan.indicator("n.1", Kind.NUMBER, "100", Judgement.AT_LEAST, Totalling.SUM, "tổ dân phố");
        return new Indicator(
                like.id(),
                like.campaign(),
                like.code(),
                like.number(),
                like.set(),
                like.partOf(),
                "Số hộ tham gia tổng vệ sinh",
                "Hộ tham gia tổng vệ sinh",
                like.kind(),
                like.unit(),
                like.decimals(),
                like.min(),
                like.max(),
                like.comparator(),
                like.target(),
                like.targetTo(),
                like.targetWords(),
                like.judged(),
                like.role(),
                like.horizon(),
                like.whole(),
                like.totalling(),
                like.reporters(),
                like.aliases(),
                like.example(),
                like.question(),
                like.doubt());
    }
}
