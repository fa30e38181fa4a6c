package vn.thonbao.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("milestone")
record MilestoneRow(
        @Id @Nullable Long id, long agencyId, long campaignId, int place, String who, String words, LocalDate lastDay) {

    Milestone milestone() {
        return new Milestone(who, words, lastDay);
    }
}
