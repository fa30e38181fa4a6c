package vn.thonbao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The times over which a campaign was closed and that are over. A period that ended in one of them was asked of nobody, and is not
 * opened afterwards: it would stand empty, and be the "kỳ trước" of the next.
 */
record Closings(List<Closing> closings) {

    /** @param opened the day from which on it ran again */
    record Closing(LocalDate closed, LocalDate opened) {}

    /** @param changes oldest first */
    static Closings of(List<LifeChange> changes, ZoneId zone) {
        var closings = new ArrayList<Closing>();
        var since = Instant.MAX;
        for (var change : changes) {
            if (change.became() == CampaignLife.RUNNING) {
                closings.add(new Closing(LocalDate.ofInstant(since, zone), LocalDate.ofInstant(change.at(), zone)));
                since = Instant.MAX;
            } else {
                since = change.at().isBefore(since) ? change.at() : since;
            }
        }
        return new Closings(closings);
    }

    boolean passedOver(CampaignPlan.Period period) {
        return closings.stream()
                .anyMatch(c -> !period.to().isBefore(c.closed()) && period.to().isBefore(c.opened()));
    }
}
