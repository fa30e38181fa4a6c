/** "Tổng hợp": where things stand in words and as a picture, and which officials are told. */
@NullMarked
package vn.thonbao.office.summary;

import org.jspecify.annotations.NullMarked;
