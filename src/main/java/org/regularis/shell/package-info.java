/** Layouts, navigation, error handling and the security chains. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.regularis.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
