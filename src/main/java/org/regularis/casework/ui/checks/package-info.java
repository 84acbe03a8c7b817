/** How the checks of a case stand, and where its facts were found. */
@NullMarked
package org.regularis.casework.ui.checks;

import org.jspecify.annotations.NullMarked;
