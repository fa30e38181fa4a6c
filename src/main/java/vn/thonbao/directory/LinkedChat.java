package vn.thonbao.directory;

import java.time.Instant;

/** A chat that is bound to a person. @param closed blocked or left: nobody can be reached there now */
public record LinkedChat(long id, ChatAddress address, Instant lastUsed, boolean closed) {}
