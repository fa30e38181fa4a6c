/** What is asked of the office in passing: more time, somebody else, a call. */
@NullMarked
package vn.thonbao.understanding.request;

import org.jspecify.annotations.NullMarked;
