/** What only the demo's pages can do: move the clock, and sit down in another office. */
@NullMarked
package vn.thonbao.office.demo;

import org.jspecify.annotations.NullMarked;
