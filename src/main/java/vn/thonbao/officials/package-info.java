/** What leaders and officers ask and decide in the chat, and what the summaries say there. */
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
            "difficulty",
            "summary",
            "channel",
            "intake",
            "platform"
        })
package vn.thonbao.officials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
