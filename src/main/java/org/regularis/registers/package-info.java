/** What registers of other authorities are asked about an application, and what they answer. */
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
package org.regularis.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
