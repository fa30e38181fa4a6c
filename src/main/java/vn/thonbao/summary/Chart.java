package vn.thonbao.summary;

import java.util.List;

/**
 * Bars to be drawn; all words come from whoever orders the picture.
 *
 * @param legend what the shades of the stacked bars mean
 */
public record Chart(String title, String subtitle, List<Part> legend, List<Bar> bars) {

    public enum Shade {
        APPROVED,
        WAITING,
        RETURNED,
        MISSING,
        NOW,
        BEFORE
    }

    /** @param share of the whole width, 0 to 1 @param words stand in it where there is room */
    public record Part(Shade shade, double share, String words) {}

    /** @param note stands at the right end of the label's line; {@code heading}, if any, above them */
    public record Bar(String heading, String label, String note, List<Part> parts) {
        public Bar {
            parts = List.copyOf(parts);
        }
    }

    public Chart {
        legend = List.copyOf(legend);
        bars = List.copyOf(bars);
    }
}
