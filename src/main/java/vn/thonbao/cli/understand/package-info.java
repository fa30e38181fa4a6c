/** {@code thonbao understand}: what the reader makes of a message, for people and for measuring. */
@NullMarked
package vn.thonbao.cli.understand;

import org.jspecify.annotations.NullMarked;
