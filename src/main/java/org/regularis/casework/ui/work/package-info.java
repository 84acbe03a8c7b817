/** The piece of work in hand: one form for each task. */
@NullMarked
package org.regularis.casework.ui.work;

import org.jspecify.annotations.NullMarked;
