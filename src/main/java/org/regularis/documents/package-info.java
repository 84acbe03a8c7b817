/** The evidence: upload, checks, storage, identity numbers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "audit"})
package org.regularis.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
