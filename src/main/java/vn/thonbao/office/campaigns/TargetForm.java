package vn.thonbao.office.campaigns;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Words;

/** Targets of one indicator as an officer types them: {@code target.<unit>}; an empty one gives the plan's target back. */
record TargetForm(Map<String, String> fields) {

    static final TargetForm EMPTY = new TargetForm(Map.of());

    /** As offices write numbers: dots for thousands, a comma before decimals. "97.5" could mean two things. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(\\.\\d{3}){1,4}|\\d{1,15})(,\\d{1,6})?");

    /** Absent if the form did not ask for this unit. */
    Optional<String> typed(ReportingUnit unit) {
        return Optional.ofNullable(fields.get("target." + unit.id().value())).map(String::strip);
    }

    /** The unit of measure may stand behind it. Absent if it is no number, or none that is written as offices do. */
    static Optional<BigDecimal> number(String typed, Indicator indicator) {
        return Optional.of(bare(typed, indicator.unit()))
                .filter(number -> NUMBER.matcher(number).matches())
                .map(number -> new BigDecimal(number.replace(".", "").replace(',', '.')));
    }

    private static String bare(String typed, String unit) {
        var behind = unit.startsWith("%") ? "%" : unit;
        return typed.toLowerCase(Words.VIETNAMESE).endsWith(behind.toLowerCase(Words.VIETNAMESE))
                ? typed.substring(0, typed.length() - behind.length()).strip()
                : typed;
    }
}
