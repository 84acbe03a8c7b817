/** What failed for good until somebody has it tried again. */
@NullMarked
package org.regularis.supervision.ui.incidents;

import org.jspecify.annotations.NullMarked;
