/** What a programme asks for: window, versions, rules, evidence, clocks and reasons. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "audit"})
package org.regularis.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
