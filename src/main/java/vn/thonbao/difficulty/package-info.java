/** What heads are stuck with: tickets with an owner and a day by which the office answers; nothing of them is ever lost. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "campaign", "platform"})
package vn.thonbao.difficulty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
