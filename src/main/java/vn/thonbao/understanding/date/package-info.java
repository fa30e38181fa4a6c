/** Dates as people say them: mùng, rằm, thứ hai tuần sau, 3 ngày nữa; and what they ask of the office with one. */
@NullMarked
package vn.thonbao.understanding.date;

import org.jspecify.annotations.NullMarked;
