/** Numbers in digits, words or both: all readings of each. */
@NullMarked
package vn.thonbao.understanding.number;

import org.jspecify.annotations.NullMarked;
