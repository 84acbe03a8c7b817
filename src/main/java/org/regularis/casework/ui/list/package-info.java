/** The work list of an officer. */
@NullMarked
package org.regularis.casework.ui.list;

import org.jspecify.annotations.NullMarked;
