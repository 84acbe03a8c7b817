/** Whole stories, told in a browser or over HTTP against the system as people get it. */
@NullMarked
package org.regularis.journey;

import org.jspecify.annotations.NullMarked;
