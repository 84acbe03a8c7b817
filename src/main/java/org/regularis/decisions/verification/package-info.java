/** Decides exported records again, with nothing but the export at hand. */
@NullMarked
package org.regularis.decisions.verification;

import org.jspecify.annotations.NullMarked;
