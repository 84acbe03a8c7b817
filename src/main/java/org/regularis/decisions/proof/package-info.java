/** The signed record of each decision and permit, from which anybody can decide the case again. */
@NullMarked
package org.regularis.decisions.proof;

import org.jspecify.annotations.NullMarked;
