/** Reads {@code conversation-flows/} and the vocabulary, and proofreads every line of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "understanding", "platform"})
package vn.thonbao.flowfiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
