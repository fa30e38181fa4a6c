package vn.thonbao.channel;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** While more waits to be handled than the program should hold, no more is asked for: at the channel it waits as safely. */
@Component
public class BackPressure {

    private static final Logger log = LoggerFactory.getLogger(BackPressure.class);

    private final Depths depths;
    private final long most;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param most messages that may wait */
    BackPressure(Depths depths, @Value("${thonbao.inbox-limit}") long most) {
        this.depths = depths;
        this.most = most;
    }

    /** Known a second late at most. */
    public boolean full() {
        var full = depths.inbox().waiting() > most;
        if (told.getAndSet(full) != full) {
            if (full) {
                log.warn(
                        "More than {} messages wait to be handled: channels are asked for no more until fewer do",
                        most);
            } else {
                log.info("Channels are asked again for what came in");
            }
        }
        return full;
    }
}
