/** The first page: what needs the officer now. */
@NullMarked
package vn.thonbao.office.today;

import org.jspecify.annotations.NullMarked;
