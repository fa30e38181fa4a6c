package vn.thonbao.office;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.IndicatorId;

/**
 * Figures of one report that do not fit each other.
 *
 * @param says what the plan's file says of it, as the head was asked
 * @param figures what was held against each other, items in the plan's order before denominators on file
 */
public record SecondLook(String says, List<Named> figures) {

    public boolean about(IndicatorId item) {
        return figures.stream()
                .anyMatch(f -> f.indicator().filter(id -> id == item.value()).isPresent());
    }

    /** In one line. */
    public String text() {
        return says + figures.stream().map(Named::words).collect(joining("; ", " (", ")"));
    }

    /**
     * @param indicator absent: it is a denominator
     * @param words "7.1 Hộ nghèo: 312 hộ"
     */
    public record Named(Optional<Long> indicator, String words) {}
}
