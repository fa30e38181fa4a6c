/** Telegram: our own polling loop, the library's model and client. Nothing here is loaded without a token. */
@NullMarked
package vn.thonbao.channel.telegram;

import org.jspecify.annotations.NullMarked;
