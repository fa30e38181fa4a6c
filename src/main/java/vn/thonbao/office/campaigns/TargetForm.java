package vn.thonbao.office.campaigns;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.understanding.Written;

/** Targets of one indicator as an officer types them: {@code target.<unit>}; an empty one gives the plan's target back. */
record TargetForm(Map<String, String> fields) {

    static final TargetForm EMPTY = new TargetForm(Map.of());

    /** Absent if the form did not ask for this unit. */
    Optional<String> typed(ReportingUnit unit) {
        return Optional.ofNullable(fields.get("target." + unit.id().value())).map(String::strip);
    }

    /** The unit of measure may stand behind it. Absent if it is no number, or none that is written as offices do. */
    static Optional<BigDecimal> number(String typed, Indicator indicator) {
        return Written.read(typed, indicator.unit());
    }
}
