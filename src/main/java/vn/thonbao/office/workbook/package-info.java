/** "Nhập từ Excel": the agency's workbook, out and in. */
@NullMarked
package vn.thonbao.office.workbook;

import org.jspecify.annotations.NullMarked;
