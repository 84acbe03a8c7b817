/** What was decided, by whom and on which ground. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "programmes",
            "programmes :: calendars",
            "programmes :: files",
            "signing",
            "documents",
            "employers",
            "registers",
            "applications",
            "applications :: answers",
            "applications :: progress",
            "persons",
            "registers"
        })
package org.regularis.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
