/** Inbox and outbox, and one adapter for each channel. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "platform"})
package vn.thonbao.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
