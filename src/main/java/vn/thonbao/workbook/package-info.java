/** The agency's whole register as one Excel workbook: out as it stands, in again after every cell was checked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"understanding", "directory", "campaign", "submission", "platform"})
package vn.thonbao.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
