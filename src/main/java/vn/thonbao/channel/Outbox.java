package vn.thonbao.channel;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Outgoing messages: written with the turn that owes them, sent only after its commit. */
@Component
public class Outbox {

    /** Joins the caller's transaction; a key that is there already is left as it is. Wakes the sender after the commit. */
    public void put(Outgoing message, Instant at) {
        throw new UnsupportedOperationException("helper W");
    }
}
