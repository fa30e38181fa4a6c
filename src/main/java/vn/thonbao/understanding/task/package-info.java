/** How far a task is, said of one or of several in one message. */
@NullMarked
package vn.thonbao.understanding.task;

import org.jspecify.annotations.NullMarked;
