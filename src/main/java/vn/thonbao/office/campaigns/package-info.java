/** Campaigns with their periods and deadlines, units' own targets, and the days on which the office works. */
@NullMarked
package vn.thonbao.office.campaigns;

import org.jspecify.annotations.NullMarked;
