/** "Khó khăn, vướng mắc": what heads are stuck with, and the office's answers. */
@NullMarked
package vn.thonbao.office.difficulties;

import org.jspecify.annotations.NullMarked;
