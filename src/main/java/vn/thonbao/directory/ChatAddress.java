package vn.thonbao.directory;

/**
 * Where a person is reached.
 *
 * @param channel as its adapter calls it
 * @param bot which of our bots; empty where a channel has one
 */
public record ChatAddress(String channel, String bot, String chatId) {}
