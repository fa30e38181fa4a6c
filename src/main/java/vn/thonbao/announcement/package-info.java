/** What the office tells its units, and who has said that it was understood: nothing else makes a receipt. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "reminder", "channel", "platform"})
package vn.thonbao.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
