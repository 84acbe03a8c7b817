/** The entries of the staff menu for those who steer the process and keep it running. */
@NullMarked
package org.regularis.supervision.ui;

import org.jspecify.annotations.NullMarked;
