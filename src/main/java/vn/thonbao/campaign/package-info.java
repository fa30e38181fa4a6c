/** Campaigns, indicators, periods; who reports what, by when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "platform"})
package vn.thonbao.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
