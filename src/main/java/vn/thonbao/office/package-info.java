/** The web pages of the commune office. */
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
            "workbook",
            "announcement",
            "channel",
            "intake",
            "officials",
            "notices",
            "platform"
        })
package vn.thonbao.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
