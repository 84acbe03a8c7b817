/** The applicant's own applications for programs: JSON over HTTP. */
@NullMarked
package org.regularis.applications.api;

import org.jspecify.annotations.NullMarked;
