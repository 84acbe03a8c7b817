/** The officers' desk and its process: the module that holds the engine. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "programmes",
            "programmes :: calendars",
            "documents",
            "documents :: ui",
            "documents :: numbers",
            "employers",
            "applications",
            "applications :: answers",
            "applications :: progress",
            "registers",
            "decisions",
            "correspondence",
            "correspondence :: letters"
        })
package org.regularis.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
