/** Decisions for programs: the export of the auditor. */
@NullMarked
package org.regularis.decisions.api;

import org.jspecify.annotations.NullMarked;
