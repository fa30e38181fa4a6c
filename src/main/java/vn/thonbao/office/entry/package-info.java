/** Figures that the office keys in itself. */
@NullMarked
package vn.thonbao.office.entry;

import org.jspecify.annotations.NullMarked;
