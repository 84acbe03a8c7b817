/** The page of a case: the work in hand, and everything that is on file. */
@NullMarked
package org.regularis.casework.ui.file;

import org.jspecify.annotations.NullMarked;
