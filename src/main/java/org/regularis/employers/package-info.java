/** Who offers the work, and what they confirm. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "audit"})
package org.regularis.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
