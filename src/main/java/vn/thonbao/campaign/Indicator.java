package vn.thonbao.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One measurable item of a plan.
 *
 * @param code for ever ("ah.07.2"); figures of other years are found by it
 * @param number as printed ("7.2"); {@code wording} is the plan's own
 * @param label at most 25 characters, for read-backs, tables and the board
 * @param unit "%", "hộ", "tỷ đồng"
 * @param decimals most decimals that make sense
 * @param set which list of the plan it stands in ("Chỉ tiêu quận"), where one plan counts from (1) twice
 * @param partOf code of the item this one is a part of ("trong đó")
 * @param target absent when the plan sets none; {@code targetWords} as printed ("23/23 tổ dân phố")
 * @param targetTo upper end, where the plan wants a range ("từ 02 đến 04")
 * @param comparator as the plan says it; {@code judged} is how the commune judges it where the plan leaves it open
 * @param role whether the plan's number is a target at all
 * @param horizon which time the number speaks of ("năm 2025", "6 tháng")
 * @param whole name of the denominator on file (households, population …); present = a share may be answered
 * @param reporters who owes it; nobody where it is only context
 * @param example one answer that would do
 * @param question what the head is asked, when the plan's wording would puzzle
 * @param doubt what is unclear in the plan, kept for the officer
 */
public record Indicator(
        IndicatorId id,
        CampaignId campaign,
        String code,
        String number,
        Optional<String> set,
        Optional<String> partOf,
        String wording,
        String label,
        Kind kind,
        String unit,
        int decimals,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Comparator comparator,
        Optional<BigDecimal> target,
        Optional<BigDecimal> targetTo,
        String targetWords,
        Judgement judged,
        Role role,
        String horizon,
        Optional<String> whole,
        Totalling totalling,
        Reporters reporters,
        List<String> aliases,
        String example,
        Optional<String> question,
        Optional<String> doubt) {

    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    public Indicator {
        aliases = List.copyOf(aliases);
    }

    /** As it is given to a unit that has a target of its own. @param words what its head reads ("95 hộ") */
    public Indicator withTarget(BigDecimal own, String words) {
        var judgement = judged == Judgement.BETWEEN ? Judgement.AT_LEAST : judged;
        return with(Optional.of(own), Optional.empty(), words, judgement, role, horizon);
    }

    /** The same item of another year's plan. */
    Indicator withHorizon(String other) {
        return with(target, targetTo, targetWords, judged, role, other);
    }

    /** As units are asked for it beforehand: what they undertake neither meets nor misses the target. */
    Indicator asRegistered() {
        return with(target, targetTo, targetWords, judged, Role.PLAN, horizon);
    }

    private Indicator with(
            Optional<BigDecimal> target,
            Optional<BigDecimal> targetTo,
            String targetWords,
            Judgement judged,
            Role role,
            String horizon) {
        return new Indicator(
                id,
                campaign,
                code,
                number,
                set,
                partOf,
                wording,
                label,
                kind,
                unit,
                decimals,
                min,
                max,
                comparator,
                target,
                targetTo,
                targetWords,
                judged,
                role,
                horizon,
                whole,
                totalling,
                reporters,
                aliases,
                example,
                question,
                doubt);
    }

    /** Whether one figure answers both: called alike, counted in the same unit and, for a share, over the same whole. */
    public boolean asksTheSameAs(Indicator other) {
        return (code.equals(other.code) || wording.strip().equalsIgnoreCase(other.wording.strip()))
                && kind == other.kind
                && unit.equals(other.unit)
                && decimals == other.decimals
                && whole.equals(other.whole);
    }

    /** The year for which the target is set ("đến năm 2030", "giai đoạn 2026-2030"); absent where the plan names none. */
    public OptionalInt targetYear() {
        return YEAR.matcher(horizon)
                .results()
                .mapToInt(y -> Integer.parseInt(y.group()))
                .max();
    }

    /** Why this cannot be a figure or a target of it; empty = it can. */
    public Optional<Misfit> misfit(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > decimals) {
            return Optional.of(decimals == 0 ? Misfit.NOT_WHOLE : Misfit.TOO_MANY_DECIMALS);
        }
        if (max.filter(most -> number.compareTo(most) > 0).isPresent()) {
            return Optional.of(Misfit.ABOVE_MAXIMUM);
        }
        return Optional.of(Misfit.BELOW_MINIMUM)
                .filter(misfit ->
                        min.filter(least -> number.compareTo(least) < 0).isPresent());
    }

    public enum Misfit {
        NOT_WHOLE,
        TOO_MANY_DECIMALS,
        ABOVE_MAXIMUM,
        BELOW_MINIMUM
    }

    public enum Kind {
        NUMBER,
        PERCENT,
        YES_NO,
        /** Told in words; nothing is added up. */
        TEXT,
        /** Something that has to be done (nhiệm vụ): not started, under way or done, with a few words. */
        TASK
    }

    /** As printed in the plan. */
    public enum Comparator {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        EQUALS,
        REACH,
        KEEP,
        /** "khoảng 17%". */
        ABOUT,
        /** "từ 02 đến 04". */
        RANGE,
        NONE
    }

    /** How "met" is decided. */
    public enum Judgement {
        AT_LEAST,
        /** More than the target: at the target itself it is not met yet. */
        ABOVE,
        AT_MOST,
        /** Less than the target. */
        BELOW,
        EXACTLY,
        /** From target to {@code targetTo}, both included. */
        BETWEEN,
        /** Every unit of the campaign says yes ("23/23"), or has done it. */
        ALL,
        /** The plan does not say which way is better: met or not stays unknown. */
        OPEN
    }

    /** What the plan's number is. */
    public enum Role {
        TARGET,
        PLAN,
        REACHED,
        ESTIMATE,
        /** A target of those above, printed for orientation; nobody here reports it. */
        CONTEXT
    }

    /** How the units' figures become one of the commune; never a mean of percentages. */
    public enum Totalling {
        SUM,
        /** Sum of numerators over sum of denominators. */
        RATIO,
        /** How many say yes, or have done it, of how many. */
        COUNT_YES,
        /** One unit reports it for all (the office). */
        SINGLE,
        /** It does not add up; each unit's figure stands for itself. */
        NONE
    }
}
