/** Phường An Hải and three other offices with made-up heads: what the demo shows. */
@NullMarked
package vn.thonbao.cli.demo;

import org.jspecify.annotations.NullMarked;
