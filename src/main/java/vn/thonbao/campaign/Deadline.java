package vn.thonbao.campaign;

import java.time.Instant;

/**
 * @param sendBy when reports are to be sent; late ones are still taken until {@code lock}
 * @param lock when figures close
 */
public record Deadline(Instant sendBy, Instant lock) {}
