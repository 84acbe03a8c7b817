/** The figures of the process. */
@NullMarked
package org.regularis.supervision.ui.figures;

import org.jspecify.annotations.NullMarked;
