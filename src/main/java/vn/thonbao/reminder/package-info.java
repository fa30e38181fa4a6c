/** Who is reminded of what, when, by which step; and what heads ask for: more time, a stand-in, to be reminded tonight. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"understanding", "directory", "campaign", "submission", "channel", "platform"})
package vn.thonbao.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
