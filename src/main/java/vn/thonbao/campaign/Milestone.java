package vn.thonbao.campaign;

import java.time.LocalDate;

/**
 * A date of the chain above the villages, shown to the office.
 *
 * @param who "cơ quan, đơn vị" or "thành phố"
 * @param words as printed ("trước ngày 10 tháng 12 năm 2025")
 * @param lastDay the last full day that still keeps it (9 December)
 */
public record Milestone(String who, String words, LocalDate lastDay) {}
