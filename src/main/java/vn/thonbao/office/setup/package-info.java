/** The first run: from an empty folder to a commune with its units, one account and an open campaign. */
@NullMarked
package vn.thonbao.office.setup;

import org.jspecify.annotations.NullMarked;
