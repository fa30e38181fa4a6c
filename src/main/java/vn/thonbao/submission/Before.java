package vn.thonbao.submission;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.ReportingUnit;

/**
 * What a unit reported the period before; only what was sent.
 *
 * @param predecessors the units it was merged or split from, if it did not stand yet; empty = its own figures
 * @param figures of a merged unit the sums of its predecessors'; of one that was split off none: nothing is ever divided
 * @param notEnough indicators that some of the predecessors reported and some did not
 */
public record Before(
        List<ReportingUnit> predecessors, Map<IndicatorId, FigureAnswer> figures, Set<IndicatorId> notEnough) {

    public static final Before NOTHING = own(Map.of());

    static Before own(Map<IndicatorId, FigureAnswer> figures) {
        return new Before(List.of(), figures, Set.of());
    }

    static Before unknown(List<ReportingUnit> predecessors) {
        return new Before(predecessors, Map.of(), Set.of());
    }
}
