/** Who saw and did what; a record that cannot be rewritten. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.regularis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
