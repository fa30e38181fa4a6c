/** One figure for one field: found, converted, judged. */
@NullMarked
package vn.thonbao.understanding.figure;

import org.jspecify.annotations.NullMarked;
