/** Who is who: applications that may be of one person, and what officers have said about that. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "applications",
            "applications :: answers",
            "applications :: progress"
        })
package org.regularis.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
