/** What Vietnamese words mean for a field: figures, shares, answers, pastes. Pure: no clock, file, table or framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thonbao.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
