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
            "applications",
            "applications :: answers",
            "applications :: progress"
        })
package org.regularis.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
