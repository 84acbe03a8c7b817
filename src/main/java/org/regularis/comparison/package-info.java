/** Programmes side by side, and one invented applicant before all of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "programmes", "programmes :: invented"})
package org.regularis.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
