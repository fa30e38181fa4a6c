/** What officials are told every week and on demand; what heads are told of what became of their reports. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "understanding",
            "directory",
            "campaign",
            "submission",
            "review",
            "reminder",
            "difficulty",
            "channel",
            "platform"
        })
package vn.thonbao.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
