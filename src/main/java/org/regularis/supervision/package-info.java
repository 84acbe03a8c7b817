/**
 * The supervisor's and the administrator's screens: figures, lists of cases, pictures of the process, incidents. It reads and
 * acts through what {@code casework} offers, never by its tables or the engine.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "programmes",
            "applications :: progress",
            "casework",
            "casework :: figures",
            "casework :: models",
            "casework :: ui",
            "correspondence"
        })
package org.regularis.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
