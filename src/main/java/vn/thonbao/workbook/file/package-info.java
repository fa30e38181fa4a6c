/** Reads and writes .xlsx; knows cells, and not one word of what they are about. */
@NullMarked
package vn.thonbao.workbook.file;

import org.jspecify.annotations.NullMarked;
