/** The models of the process, and where cases stand in them. */
@NullMarked
package org.regularis.supervision.ui.picture;

import org.jspecify.annotations.NullMarked;
