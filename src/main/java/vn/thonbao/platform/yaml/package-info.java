@NullMarked
package vn.thonbao.platform.yaml;

import org.jspecify.annotations.NullMarked;
