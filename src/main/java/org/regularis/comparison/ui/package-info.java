/** The screen of the comparison. */
@NullMarked
package org.regularis.comparison.ui;

import org.jspecify.annotations.NullMarked;
