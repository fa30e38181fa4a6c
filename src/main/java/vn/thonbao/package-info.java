@NullMarked
package vn.thonbao;

import org.jspecify.annotations.NullMarked;
