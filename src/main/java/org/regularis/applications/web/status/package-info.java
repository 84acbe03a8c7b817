/** The pages on which an applicant submits, follows and withdraws an application. */
@NullMarked
package org.regularis.applications.web.status;

import org.jspecify.annotations.NullMarked;
