package vn.thonbao.channel;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.channel.ChannelHealth.State;
import vn.thonbao.directory.ChatAddress;

/** The channels that are on, for the office: how each is doing and how people get in. */
@Component
public class ChannelDesk {

    private static final double NEARLY_SPENT = 0.8;

    /**
     * @param health empty where nothing can go wrong that the office could mend
     * @param waiting messages that are still to be sent
     * @param setAside messages that could not be handled and that no officer has read yet
     */
    public record Now(String channel, Optional<ChannelHealth> health, int waiting, int setAside) {}

    public record Entrance(String channel, WayIn way) {}

    private final List<ChannelAdapter> adapters;
    private final JdbcClient sql;

    ChannelDesk(List<ChannelAdapter> adapters, JdbcClient sql) {
        this.adapters = adapters;
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Now> all() {
        var waiting = counts("SELECT channel, count(*) AS n FROM outbox WHERE state = 'due' GROUP BY channel");
        var setAside = counts("""
                SELECT channel, count(*) AS n FROM inbox WHERE set_aside_at IS NOT NULL AND seen_at IS NULL
                GROUP BY channel""");
        return adapters.stream()
                .map(a -> new Now(
                        a.channel(),
                        a.health(),
                        waiting.getOrDefault(a.channel(), 0),
                        setAside.getOrDefault(a.channel(), 0)))
                .toList();
    }

    private Map<String, Integer> counts(String query) {
        return sql.sql(query).query((row, n) -> Map.entry(row.getString("channel"), row.getInt("n"))).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those somebody should know about. */
    public List<ChannelHealth> troubles() {
        return adapters.stream()
                .flatMap(a -> a.health().stream())
                .filter(h -> h.state() != State.WELL
                        || h.quotaUsed().filter(used -> used >= NEARLY_SPENT).isPresent())
                .toList();
    }

    /** Where an invite code opens a chat. */
    public List<Entrance> entrances(String code) {
        return adapters.stream()
                .flatMap(a -> a.wayIn(code).map(way -> new Entrance(a.channel(), way)).stream())
                .toList();
    }

    /** Whether that is a chat which a code opens. */
    public boolean opensByCode(ChatAddress chat) {
        return adapters.stream()
                .anyMatch(a -> a.channel().equals(chat.channel()) && a.wayIn("").isPresent());
    }
}
