@NullMarked
package vn.thonbao.platform.database;

import org.jspecify.annotations.NullMarked;
