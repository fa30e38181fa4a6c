/** The commands of the program. */
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
            "summary",
            "channel",
            "intake",
            "platform",
            "rehearsal"
        })
package vn.thonbao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
