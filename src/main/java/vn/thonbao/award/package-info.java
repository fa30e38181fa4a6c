/** Whom heads propose for an award, with the deed in their words, and what the office made of it; nothing of it is ever lost. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "platform"})
package vn.thonbao.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
