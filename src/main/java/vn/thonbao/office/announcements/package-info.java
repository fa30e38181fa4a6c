/** What the office tells its units, and who has read it. */
@NullMarked
package vn.thonbao.office.announcements;

import org.jspecify.annotations.NullMarked;
