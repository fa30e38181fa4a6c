package vn.thonbao.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * A stranger who said who he is and waits for the office.
 *
 * @param name as the channel shows it; never a proof of who it is
 * @param words what was said
 * @param phone digits from the words, or as the channel vouches for them
 */
public record Newcomer(long id, ChatAddress chat, String name, String words, Optional<String> phone, Instant at) {}
