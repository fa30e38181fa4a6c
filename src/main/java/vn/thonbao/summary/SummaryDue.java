package vn.thonbao.summary;

import java.time.Instant;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Person;

/**
 * One official is due the week's summary; published in the transaction that settles it, for whoever knows how to say it.
 *
 * @param key the outbox keeps it once under this key
 * @param expires the next one is near from then on
 */
public record SummaryDue(Person person, ChatAddress chat, String key, Digest digest, Instant expires) {}
