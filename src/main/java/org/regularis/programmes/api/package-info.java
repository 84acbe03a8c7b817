/** Programmes and the self-check for other software. */
@NullMarked
package org.regularis.programmes.api;

import org.jspecify.annotations.NullMarked;
