package vn.thonbao.channel;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What whoever runs the program watches; docs/operations.md explains each. No label names a person, a chat or a message. */
@Component
class ChannelMetrics implements MeterBinder {

    static final String SENT = "thonbao.send.results";
    static final String TURNS = "thonbao.turns";

    private final Depths depths;
    private final List<ChannelAdapter> adapters;

    ChannelMetrics(Depths depths, List<ChannelAdapter> adapters) {
        this.depths = depths;
        this.adapters = adapters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("thonbao.inbox.waiting", depths, d -> d.inbox().waiting()).register(registry);
        TimeGauge.builder(
                        "thonbao.inbox.oldest",
                        depths,
                        TimeUnit.MILLISECONDS,
                        d -> d.inbox().oldest().toMillis())
                .register(registry);
        Gauge.builder("thonbao.inbox.set.aside", depths, Depths::setAside).register(registry);
        adapters.forEach(adapter -> bind(adapter, registry));
    }

    private void bind(ChannelAdapter adapter, MeterRegistry registry) {
        var channel = adapter.channel();
        Gauge.builder("thonbao.outbox.waiting", depths, d -> d.outbox(channel).waiting())
                .tag("channel", channel)
                .register(registry);
        TimeGauge.builder(
                        "thonbao.outbox.oldest",
                        depths,
                        TimeUnit.MILLISECONDS,
                        d -> d.outbox(channel).oldest().toMillis())
                .tag("channel", channel)
                .register(registry);
        Gauge.builder(
                        "thonbao.channel.state",
                        adapter,
                        a -> a.health().map(health -> health.state().ordinal()).orElse(0))
                .description("0 well, 1 trouble, 2 off")
                .tag("channel", channel)
                .register(registry);
        FunctionCounter.builder(
                        "thonbao.poll.failures",
                        adapter,
                        a -> a.health().map(ChannelHealth::failedIn).orElse(0L))
                .description("asking for what came in, or being told, went wrong")
                .tag("channel", channel)
                .register(registry);
    }
}
