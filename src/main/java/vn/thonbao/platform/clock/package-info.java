@NullMarked
package vn.thonbao.platform.clock;

import org.jspecify.annotations.NullMarked;
