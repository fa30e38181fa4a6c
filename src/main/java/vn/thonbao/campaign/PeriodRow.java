package vn.thonbao.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("reporting_period")
record PeriodRow(
        @Id @Nullable Long id,
        long agencyId,
        long campaignId,
        String label,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean history) {

    ReportingPeriod period() {
        return new ReportingPeriod(
                new PeriodId(Rows.stored(id)), new CampaignId(campaignId), label, firstDay, lastDay, history);
    }
}
