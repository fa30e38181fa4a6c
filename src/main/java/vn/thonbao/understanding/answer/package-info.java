/** Answers that are no figure: yes and no, choices, corrections. */
@NullMarked
package vn.thonbao.understanding.answer;

import org.jspecify.annotations.NullMarked;
