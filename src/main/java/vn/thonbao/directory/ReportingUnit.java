package vn.thonbao.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A thôn, a tổ dân phố, a school, the commune's own office: whoever reports.
 *
 * @param kind the word people use ("tổ dân phố"); duties are given by it
 * @param name in full ("Tổ dân phố 5")
 * @param code short and sortable within the agency ("05")
 * @param to last day of its existence; absent = still there
 */
public record ReportingUnit(
        UnitId id, AgencyId agency, String kind, String name, String code, LocalDate from, Optional<LocalDate> to) {

    /** The kind of the unit that stands for the commune's own office, which keys what no head can report. */
    public static final String OFFICE = "cơ quan";
}
