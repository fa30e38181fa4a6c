/** A flow, the facts and one input give what happens next. Pure: no clock, file, table or framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {"understanding"})
package vn.thonbao.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
