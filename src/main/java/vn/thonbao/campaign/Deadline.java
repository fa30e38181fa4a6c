package vn.thonbao.campaign;

import java.time.Instant;

/**
 * @param sendBy when reports are to be sent; late ones are still taken until {@code lock}
 * @param lock when figures close
 */
public record Deadline(Instant sendBy, Instant lock) {

    /** Of a campaign that was closed: nothing is due after that. */
    Deadline until(Instant closed) {
        return new Deadline(earlier(sendBy, closed), earlier(lock, closed));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
