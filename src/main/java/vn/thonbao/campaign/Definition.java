package vn.thonbao.campaign;

import java.util.List;
import java.util.Optional;

/** What stands of a campaign once it is open. @param periods history included, the newest first */
record Definition(
        Campaign campaign, List<Indicator> indicators, List<ReportingPeriod> periods, List<Milestone> milestones) {

    ReportingPeriod period(PeriodId id) {
        return periods.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    Optional<ReportingPeriod> before(PeriodId id) {
        var asked = period(id);
        return periods.stream().filter(p -> p.to().isBefore(asked.from())).findFirst();
    }
}
