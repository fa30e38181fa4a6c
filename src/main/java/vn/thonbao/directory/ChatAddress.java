package vn.thonbao.directory;

/**
 * Where a person is reached.
 *
 * @param channel "webchat", "telegram", "zalobot", "zalooa"
 * @param bot which of our bots; empty where a channel has one
 */
public record ChatAddress(String channel, String bot, String chatId) {}
