/** A made-up year of reminders: heads, deputies, wishes, holidays, and somebody who watches without knowing the planner. */
@NullMarked
package vn.thonbao.intake.year;

import org.jspecify.annotations.NullMarked;
