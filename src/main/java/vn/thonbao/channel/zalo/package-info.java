/** What both ways into Zalo have in common. */
@NullMarked
package vn.thonbao.channel.zalo;

import org.jspecify.annotations.NullMarked;
