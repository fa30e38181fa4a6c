/** What is said in the chat to somebody who has asked nothing: reminders, announcements, answers of the office, thanks and results. */
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
            "summary",
            "award",
            "announcement",
            "channel",
            "intake",
            "officials",
            "platform"
        })
package vn.thonbao.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
