@NullMarked
package vn.thonbao.platform.schedule;

import org.jspecify.annotations.NullMarked;
