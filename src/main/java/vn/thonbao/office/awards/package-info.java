/** "Đề nghị khen thưởng": whom heads propose, and what the office makes of it. */
@NullMarked
package vn.thonbao.office.awards;

import org.jspecify.annotations.NullMarked;
