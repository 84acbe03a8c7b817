/** Who somebody is and what they may do: roles, offices, the person who is signed in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.regularis.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
