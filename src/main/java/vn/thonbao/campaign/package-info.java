/** Campaigns, indicators, periods; who reports what, by when; the days people work. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "understanding", "platform"})
package vn.thonbao.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
