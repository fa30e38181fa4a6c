/** Campaigns written and changed on pages: the same file as ever, shown as forms, checked by the same reader. */
@NullMarked
package vn.thonbao.office.plans;

import org.jspecify.annotations.NullMarked;
