package vn.thonbao.office.channels;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thonbao.channel.ChannelDesk;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.Consent;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Words;

/** "Kênh liên lạc": each channel that is on, in a sentence. */
@Controller
class ChannelsPage {

    /**
     * @param channel where its permission is given; empty when it needs none
     * @param state well, trouble or off; {@code quota} in percent
     */
    record Row(
            Optional<String> channel,
            String name,
            String state,
            String sentence,
            String since,
            String lastInbound,
            String lastSent,
            Optional<Long> quota,
            int waiting,
            int setAside) {}

    private final ChannelDesk channels;
    private final List<Consent> consents;
    private final Moments moments;
    private final Words words;

    ChannelsPage(ChannelDesk channels, List<Consent> consents, Moments moments, Words words) {
        this.channels = channels;
        this.consents = consents;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping("/channels")
    String show(Model model) {
        model.addAttribute("rows", channels.all().stream().map(this::row).toList());
        return "office/channels";
    }

    private Row row(ChannelDesk.Now now) {
        var health = now.health();
        var state = health.map(ChannelHealth::state).orElse(ChannelHealth.State.WELL);
        return new Row(
                consents.stream()
                        .map(Consent::channel)
                        .filter(now.channel()::equals)
                        .findFirst(),
                words.text("channel." + now.channel()),
                state.name().toLowerCase(Locale.ROOT),
                health.map(ChannelHealth::sentence)
                        .filter(sentence -> !sentence.isEmpty())
                        .orElseGet(() -> words.text("channel.well")),
                health.map(ChannelHealth::since).map(moments::brief).orElse(""),
                brief(health.flatMap(ChannelHealth::lastInbound)),
                brief(health.flatMap(ChannelHealth::lastSent)),
                health.flatMap(ChannelHealth::quotaUsed).map(used -> Math.round(used * 100)),
                now.waiting(),
                now.setAside());
    }

    private String brief(Optional<Instant> moment) {
        return moment.map(moments::brief).orElse("");
    }
}
