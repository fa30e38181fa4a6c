package vn.thonbao.directory;

import java.time.Instant;

/** A chat in which a person can be reached, and when it was last used. */
public record OpenChat(ChatAddress address, Instant lastUsedAt) {}
