/** One message for many fields: cut into pieces, aligned by name, noun or printed number. */
@NullMarked
package vn.thonbao.understanding.paste;

import org.jspecify.annotations.NullMarked;
