/** The list of cases behind every figure. */
@NullMarked
package org.regularis.supervision.ui.cases;

import org.jspecify.annotations.NullMarked;
