/** Letters, receipts and e-mails, in the reader's language. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "programmes",
            "programmes :: calendars",
            "documents",
            "employers",
            "applications",
            "applications :: answers",
            "applications :: progress",
            "decisions"
        })
package org.regularis.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
