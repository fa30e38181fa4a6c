/** A unit's draft and what it has sent: figures, revisions, their life from received to approved, and their totals. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "campaign", "platform"})
package vn.thonbao.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
