/** Units, the people who report for them, their personal links. */
@NullMarked
package vn.thonbao.office.people;

import org.jspecify.annotations.NullMarked;
