package vn.thonbao.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.Indicator.Comparator;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Role;
import vn.thonbao.campaign.Indicator.Totalling;
import vn.thonbao.directory.ReportingUnit;

/** A plan small enough to hold in mind: a sum, a share, a yes, and one figure of the office. */
public final class SmallPlan {

    private SmallPlan() {}

    /** The same plan as an office may have it that lists no task: stories alone. */
    public static CampaignPlan storiesOf(CampaignPlan plan) {
        return new CampaignPlan(
                plan.code() + "-ke",
                plan.issuer(),
                plan.title(),
                plan.shortTitle(),
                plan.planNumber(),
                plan.planDate(),
                plan.flow(),
                plan.units(),
                List.of(),
                List.of(),
                plan.periods(),
                plan.rhythm(),
                plan.milestones());
    }

    public static CampaignPlan plan() {
        return plan(2025);
    }

    public static CampaignPlan plan(int year) {
        return new CampaignPlan(
                "nho-" + year,
                new CampaignPlan.Issuer("phường", "An Hải", "Phòng Văn hóa - Xã hội"),
                "Đợt thi đua nhỏ năm " + year,
                "Thi đua " + year,
                Optional.of("12/KH-UBND"),
                Optional.empty(),
                "report",
                new CampaignPlan.Units("tổ dân phố", List.of("Tổ dân phố 1", "Tổ dân phố 2")),
                List.of(
                        indicator("n.1", Kind.NUMBER, "100", Judgement.AT_LEAST, Totalling.SUM, "tổ dân phố"),
                        indicator("n.2", Kind.PERCENT, "95.5", Judgement.AT_LEAST, Totalling.RATIO, "tổ dân phố"),
                        indicator("n.3", Kind.YES_NO, "2", Judgement.ALL, Totalling.COUNT_YES, "tổ dân phố"),
                        indicator("n.4", Kind.NUMBER, "3", Judgement.AT_MOST, Totalling.SINGLE, ReportingUnit.OFFICE)),
                List.of(),
                List.of(
                        new CampaignPlan.Period(
                                "năm " + (year - 1),
                                LocalDate.of(year - 1, 1, 1),
                                LocalDate.of(year - 1, 12, 31),
                                true,
                                Optional.empty(),
                                Optional.empty()),
                        new CampaignPlan.Period(
                                "năm " + year,
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 14),
                                false,
                                Optional.of(LocalDateTime.of(year, 12, 15, 17, 0)),
                                Optional.of(LocalDateTime.of(year, 12, 16, 17, 0)))),
                Optional.empty(),
                List.of(new Milestone("thành phố", "trước ngày 20 tháng 12", LocalDate.of(year, 12, 19))));
    }

    /** In January units say what they undertake of the sum and the yes; in December they report. */
    public static CampaignPlan registering() {
        var plan = plan();
        return new CampaignPlan(
                "dang-ky-2025",
                plan.issuer(),
                plan.title(),
                "Có đăng ký 2025",
                plan.planNumber(),
                plan.planDate(),
                plan.flow(),
                plan.units(),
                plan.indicators(),
                plan.checks(),
                List.of(
                        new CampaignPlan.Period(
                                "đăng ký năm 2025",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 1, 20),
                                false,
                                Optional.of(LocalDateTime.of(2025, 2, 4, 17, 0)),
                                Optional.of(LocalDateTime.of(2025, 2, 5, 17, 0)),
                                List.of("n.1", "n.3")),
                        new CampaignPlan.Period(
                                "năm 2025",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 12, 10),
                                false,
                                Optional.of(LocalDateTime.of(2025, 12, 15, 16, 0)),
                                Optional.of(LocalDateTime.of(2025, 12, 16, 17, 0)))),
                plan.rhythm(),
                plan.milestones());
    }

    /** The same plan of these items. */
    public static CampaignPlan with(CampaignPlan plan, List<Indicator> items) {
        return new CampaignPlan(
                plan.code(),
                plan.issuer(),
                plan.title(),
                plan.shortTitle(),
                plan.planNumber(),
                plan.planDate(),
                plan.flow(),
                plan.units(),
                items,
                plan.checks(),
                plan.periods(),
                plan.rhythm(),
                plan.milestones());
    }

    /** Its first item alone, asked of these units alone. */
    public static CampaignPlan givenTo(CampaignPlan plan, String... units) {
        return with(plan, List.of(givenTo(plan.indicators().get(0), List.of(units))));
    }

    /** The same item, owed by these units alone. */
    public static Indicator givenTo(Indicator item, List<String> units) {
        var row = DefinitionTable.row(item);
        row.remove("reporters");
        row.remove("target_to");
        row.put("reporting_units", String.join("\n", units));
        var read = DefinitionTable.read(
                "tổ dân phố",
                List.of(),
                item.set().stream().toList(),
                List.of(row),
                KnownUnits.listed(new CampaignPlan.Units("tổ dân phố", List.of())));
        if (!read.faults().isEmpty()) {
            throw new IllegalArgumentException(read.faults().toString());
        }
        return read.indicators().get(0);
    }

    /** No unit should have more of the first than households. */
    public static CampaignPlan checking() {
        var plan = plan();
        var check = CheckRule.read("n.1 <= households", "Số hộ đạt đang nhiều hơn tổng số hộ.", words -> {
                    throw new IllegalArgumentException(words);
                })
                .orElseThrow();
        return new CampaignPlan(
                "so-2025",
                plan.issuer(),
                plan.title(),
                "Có phép so 2025",
                plan.planNumber(),
                plan.planDate(),
                plan.flow(),
                plan.units(),
                plan.indicators(),
                List.of(check),
                plan.periods(),
                plan.rhythm(),
                plan.milestones());
    }

    public static Indicator indicator(
            String code, Kind kind, String target, Judgement judged, Totalling totalling, String reporter) {
        return indicator(code, kind, target, judged, totalling, reporter, "năm 2025");
    }

    public static Indicator indicator(
            String code,
            Kind kind,
            String target,
            Judgement judged,
            Totalling totalling,
            String reporter,
            String horizon) {
        return new Indicator(
                new IndicatorId(0),
                new CampaignId(0),
                code,
                code.substring(2),
                Optional.of("Chỉ tiêu phường"),
                Optional.empty(),
                "Chỉ tiêu " + code,
                "Nhãn " + code,
                kind,
                kind == Kind.PERCENT ? "%" : "hộ",
                1,
                Optional.of(BigDecimal.ZERO),
                Optional.empty(),
                Comparator.REACH,
                Optional.of(new BigDecimal(target)),
                Optional.of(new BigDecimal("1000")),
                target,
                judged,
                Role.TARGET,
                horizon,
                kind == Kind.PERCENT ? Optional.of("số hộ") : Optional.empty(),
                totalling,
                Reporters.of(List.of(reporter), List.of()),
                List.of("bí danh " + code, "tên khác"),
                "85",
                Optional.empty(),
                Optional.of("kế hoạch không nói rõ"));
    }
}
