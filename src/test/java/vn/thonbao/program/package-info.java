/** The whole program from outside: the packaged jar, real processes, a real browser. */
@NullMarked
package vn.thonbao.program;

import org.jspecify.annotations.NullMarked;
