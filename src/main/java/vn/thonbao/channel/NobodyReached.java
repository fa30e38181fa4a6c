package vn.thonbao.channel;

import java.time.Instant;
import vn.thonbao.directory.PersonId;

/**
 * A message got through on none of a person's ways, or only to one where it lies until the person looks; published in the
 * transaction that finds so.
 *
 * @param key as it was put into the outbox first
 */
public record NobodyReached(PersonId person, String key, Instant at) {}
