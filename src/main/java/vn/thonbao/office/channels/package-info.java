/** How the channels are doing, and what the office can do about it. */
@NullMarked
package vn.thonbao.office.channels;

import org.jspecify.annotations.NullMarked;
