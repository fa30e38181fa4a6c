@NullMarked
package vn.thonbao.channel.webchat;

import org.jspecify.annotations.NullMarked;
