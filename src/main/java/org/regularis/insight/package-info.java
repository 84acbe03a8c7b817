/** Figures of the process for those who steer it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "programmes"})
package org.regularis.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
