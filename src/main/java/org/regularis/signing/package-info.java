/** The keys with which the authority signs, one store for all of them, and the form in which things are signed. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.regularis.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
