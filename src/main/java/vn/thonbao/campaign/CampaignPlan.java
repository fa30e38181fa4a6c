package vn.thonbao.campaign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A campaign as its file in {@code conversation-flows/campaigns/} defines it; ids of indicators, periods are not set yet.
 *
 * @param periods those with days of their own; {@code rhythm} lets more of them follow each other
 */
public record CampaignPlan(
        String code,
        Issuer issuer,
        String title,
        String shortTitle,
        Optional<String> planNumber,
        Optional<LocalDate> planDate,
        String flow,
        Units units,
        List<Indicator> indicators,
        List<Check> checks,
        List<Period> periods,
        Optional<Rhythm> rhythm,
        List<Milestone> milestones) {

    /** Whether items are given to single units by name: what a name says is another unit elsewhere. */
    public boolean givesSingly() {
        return indicators.stream().anyMatch(item -> item.reporters().single());
    }

    /** @param kind phường, xã …; {@code office} sends the messages */
    public record Issuer(String kind, String name, String office) {}

    /** @param names in full and in order ("Tổ dân phố 1" …) */
    public record Units(String kind, List<String> names) {}

    /**
     * Days covered, and for periods that are asked for the village deadline and lock, in local time.
     *
     * @param registers as in {@link ReportingPeriod}
     */
    public record Period(
            String label,
            LocalDate from,
            LocalDate to,
            boolean history,
            Optional<LocalDateTime> sendBy,
            Optional<LocalDateTime> lock,
            List<String> registers) {

        public Period(
                String label,
                LocalDate from,
                LocalDate to,
                boolean history,
                Optional<LocalDateTime> sendBy,
                Optional<LocalDateTime> lock) {
            this(label, from, to, history, sendBy, lock, List.of());
        }
    }
}
