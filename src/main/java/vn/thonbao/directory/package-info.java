/** Agencies, units, people and their posts, accounts, consents and linked chats. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package vn.thonbao.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
