/** Messages cut into words: one kind of keyboard, tokens with their places, spellings, lists of phrases, and the digits that are no figures. */
@NullMarked
package vn.thonbao.understanding.words;

import org.jspecify.annotations.NullMarked;
