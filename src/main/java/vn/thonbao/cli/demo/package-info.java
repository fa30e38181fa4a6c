/** Phường An Hải with made-up heads: the commune of the demo. */
@NullMarked
package vn.thonbao.cli.demo;

import org.jspecify.annotations.NullMarked;
