/** Units by indicators, totals with their coverage. */
@NullMarked
package vn.thonbao.office.board;

import org.jspecify.annotations.NullMarked;
