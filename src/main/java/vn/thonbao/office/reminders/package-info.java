/** What will ring and for whom, what was not sent and why, how often people are disturbed, and the hours allowed. */
@NullMarked
package vn.thonbao.office.reminders;

import org.jspecify.annotations.NullMarked;
