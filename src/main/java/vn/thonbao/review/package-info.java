/** The office's decisions: approve, return with a reason; and who asked to be called. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "campaign", "submission", "platform"})
package vn.thonbao.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
