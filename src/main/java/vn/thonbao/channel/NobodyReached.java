package vn.thonbao.channel;

import java.time.Instant;
import vn.thonbao.directory.PersonId;

/**
 * A message that was not asked for got through on none of a person's ways; published in the transaction that gives it up.
 *
 * @param key as it was put into the outbox first
 */
public record NobodyReached(PersonId person, String key, Instant at) {}
