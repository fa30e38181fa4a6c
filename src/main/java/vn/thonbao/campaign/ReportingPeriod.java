package vn.thonbao.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * The days that figures cover.
 *
 * @param label as people call it ("năm 2025")
 * @param from first day; {@code to} last day (chốt số liệu)
 * @param history only keeps figures of the past, which nobody is asked for
 * @param registers codes of the items of which units say beforehand what they undertake; empty = it asks what was reached, of every
 *     item
 */
public record ReportingPeriod(
        PeriodId id,
        CampaignId campaign,
        String label,
        LocalDate from,
        LocalDate to,
        boolean history,
        List<String> registers) {

    public ReportingPeriod(
            PeriodId id, CampaignId campaign, String label, LocalDate from, LocalDate to, boolean history) {
        this(id, campaign, label, from, to, history, List.of());
    }

    public boolean registration() {
        return !registers.isEmpty();
    }

    boolean asks(Indicator indicator) {
        return !registration() || registers.contains(indicator.code());
    }
}
