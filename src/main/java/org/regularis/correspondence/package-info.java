/** Letters, receipts and e-mails, in the reader's language. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "audit", "programmes", "documents", "employers", "applications", "applications :: answers", "decisions"})
package org.regularis.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
