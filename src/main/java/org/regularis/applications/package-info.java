/** What a person asks for, from first draft to closed file. */
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
            "employers"
        })
package org.regularis.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
