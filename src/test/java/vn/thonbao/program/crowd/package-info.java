/** Many heads at once over a Telegram that is played on this machine, with every fault a network has. */
@NullMarked
package vn.thonbao.program.crowd;

import org.jspecify.annotations.NullMarked;
