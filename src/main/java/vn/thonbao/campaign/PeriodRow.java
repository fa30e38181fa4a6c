package vn.thonbao.campaign;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param registers codes, one a line */
@Table("reporting_period")
record PeriodRow(
        @Id @Nullable Long id,
        long agencyId,
        long campaignId,
        String label,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean history,
        String registers) {

    static String written(Collection<String> codes) {
        return String.join("\n", codes);
    }

    ReportingPeriod period() {
        return new ReportingPeriod(
                new PeriodId(Rows.stored(id)),
                new CampaignId(campaignId),
                label,
                firstDay,
                lastDay,
                history,
                registers.lines().toList());
    }
}
