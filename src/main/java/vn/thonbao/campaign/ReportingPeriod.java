package vn.thonbao.campaign;

import java.time.LocalDate;

/**
 * The days that figures cover.
 *
 * @param label as people call it ("năm 2025")
 * @param from first day; {@code to} last day (chốt số liệu)
 * @param history only keeps figures of the past, which nobody is asked for
 */
public record ReportingPeriod(
        PeriodId id, CampaignId campaign, String label, LocalDate from, LocalDate to, boolean history) {}
