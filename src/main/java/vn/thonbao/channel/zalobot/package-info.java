/** Zalo Bot Platform: text and photos in, text out, by a client of our own. Nothing here is loaded without a token. */
@NullMarked
package vn.thonbao.channel.zalobot;

import org.jspecify.annotations.NullMarked;
