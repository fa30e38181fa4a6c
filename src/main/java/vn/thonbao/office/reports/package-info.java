/** One report and the decisions about it; the list of all. */
@NullMarked
package vn.thonbao.office.reports;

import org.jspecify.annotations.NullMarked;
