/** Zalo Official Account: signed webhook in, customer-care messages out. Nothing here is loaded without an app id. */
@NullMarked
package vn.thonbao.channel.zalooa;

import org.jspecify.annotations.NullMarked;
