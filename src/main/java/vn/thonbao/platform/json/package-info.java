@NullMarked
package vn.thonbao.platform.json;

import org.jspecify.annotations.NullMarked;
