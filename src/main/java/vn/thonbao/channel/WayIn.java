package vn.thonbao.channel;

import java.util.Optional;

/**
 * How somebody who has an invite code gets into a chat.
 *
 * @param link opens the chat, with the code in it where the channel can do that; empty where there is none, or none yet
 * @param words what to do, one Vietnamese sentence
 */
public record WayIn(Optional<String> link, String words) {}
