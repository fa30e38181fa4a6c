/** Moving the demo's clock. */
@NullMarked
package vn.thonbao.office.demo;

import org.jspecify.annotations.NullMarked;
