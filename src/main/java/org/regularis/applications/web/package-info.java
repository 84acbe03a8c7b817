/** The applicant's own pages: plain HTML that works without JavaScript. */
@NullMarked
package org.regularis.applications.web;

import org.jspecify.annotations.NullMarked;
