/** Plays flows without a database: transcripts, the terminal chat, the office's preview. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "conversation",
            "flowfiles",
            "understanding",
            "directory",
            "campaign",
            "intake",
            "platform"
        })
package vn.thonbao.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
