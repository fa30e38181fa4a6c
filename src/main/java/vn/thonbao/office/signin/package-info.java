/** Who may come in: sign-in, throttling and what a browser may do. */
@NullMarked
package vn.thonbao.office.signin;

import org.jspecify.annotations.NullMarked;
