package vn.thonbao.channel.zalobot;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.Arrivals;

/** What came in, by whichever way. */
class ZaloBotIntake {

    private final Updates updates;
    private final Arrivals arrivals;
    private final ZaloBotQuota quota;
    private final ZaloBotHealth health;

    ZaloBotIntake(Updates updates, Arrivals arrivals, ZaloBotQuota quota, ZaloBotHealth health) {
        this.updates = updates;
        this.arrivals = arrivals;
        this.quota = quota;
        this.health = health;
    }

    /** When it returns, it is durable. */
    void take(JsonNode update) {
        updates.event(update).ifPresent(event -> {
            arrivals.take(List.of(event));
            health.heard();
            quota.heard(event.from().chatId());
        });
    }
}
