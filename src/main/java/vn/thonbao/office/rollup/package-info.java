/** What the agencies below report together, and whom this agency lets read its own totals. */
@NullMarked
package vn.thonbao.office.rollup;

import org.jspecify.annotations.NullMarked;
