package vn.thonbao.campaign;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ReportingUnit;

/** @param reporters kinds of units, and {@code aliases}: one per line; {@link SingleUnits} keeps who else owes it */
@Table("indicator")
record IndicatorRow(
        @Id @Nullable Long id,
        long agencyId,
        long campaignId,
        int place,
        String code,
        String number,
        @Nullable String listedIn,
        @Nullable String partOf,
        String wording,
        String label,
        Indicator.Kind kind,
        String unit,
        int decimals,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Indicator.Comparator comparator,
        @Nullable BigDecimal target,
        @Nullable BigDecimal targetTo,
        String targetWords,
        Indicator.Judgement judged,
        Indicator.Role role,
        String horizon,
        @Nullable String whole,
        Indicator.Totalling totalling,
        String reporters,
        String aliases,
        String example,
        @Nullable String question,
        @Nullable String doubt) {

    /** @param id absent = a new one */
    static IndicatorRow of(@Nullable Long id, AgencyId agency, CampaignId campaign, int place, Indicator i) {
        return new IndicatorRow(
                id,
                agency.value(),
                campaign.value(),
                place,
                i.code(),
                i.number(),
                i.set().orElse(null),
                i.partOf().orElse(null),
                i.wording(),
                i.label(),
                i.kind(),
                i.unit(),
                i.decimals(),
                i.min().orElse(null),
                i.max().orElse(null),
                i.comparator(),
                i.target().orElse(null),
                i.targetTo().orElse(null),
                i.targetWords(),
                i.judged(),
                i.role(),
                i.horizon(),
                i.whole().orElse(null),
                i.totalling(),
                String.join("\n", i.reporters().kinds()),
                String.join("\n", i.aliases()),
                i.example(),
                i.question().orElse(null),
                i.doubt().orElse(null));
    }

    /** Without its single units. */
    Indicator indicator() {
        return indicator(List.of(), LocalDate.MIN);
    }

    /** @param single units that owe it besides the kinds, those that have ended by {@code today} among them */
    Indicator indicator(List<ReportingUnit> single, LocalDate today) {
        return new Indicator(
                new IndicatorId(Rows.stored(id)),
                new CampaignId(campaignId),
                code,
                number,
                Optional.ofNullable(listedIn),
                Optional.ofNullable(partOf),
                wording,
                label,
                kind,
                unit,
                decimals,
                Optional.ofNullable(min),
                Optional.ofNullable(max),
                comparator,
                Optional.ofNullable(target),
                Optional.ofNullable(targetTo),
                targetWords,
                judged,
                role,
                horizon,
                Optional.ofNullable(whole),
                totalling,
                reporters(single, today),
                lines(aliases),
                example,
                Optional.ofNullable(question),
                Optional.ofNullable(doubt));
    }

    private Reporters reporters(List<ReportingUnit> single, LocalDate today) {
        return new Reporters(
                lines(reporters),
                single.stream()
                        .filter(unit -> KnownUnits.stands(unit, today))
                        .map(ReportingUnit::name)
                        .distinct()
                        .toList(),
                single.stream().map(ReportingUnit::id).collect(toSet()));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
