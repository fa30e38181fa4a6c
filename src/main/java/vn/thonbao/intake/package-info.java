/** One incoming message, from the inbox to the saved reply. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "conversation",
            "flowfiles",
            "understanding",
            "directory",
            "campaign",
            "submission",
            "review",
            "reminder",
            "difficulty",
            "award",
            "announcement",
            "channel",
            "platform"
        })
package vn.thonbao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
