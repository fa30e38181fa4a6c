@NullMarked
package vn.thonbao.platform.files;

import org.jspecify.annotations.NullMarked;
