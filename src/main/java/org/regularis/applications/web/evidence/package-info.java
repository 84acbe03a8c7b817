/** The pages on which an applicant sends documents and says what they show. */
@NullMarked
package org.regularis.applications.web.evidence;

import org.jspecify.annotations.NullMarked;
