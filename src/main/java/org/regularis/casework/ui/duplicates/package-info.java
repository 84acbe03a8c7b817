/** The applicant beside people on file who may be the same. */
@NullMarked
package org.regularis.casework.ui.duplicates;

import org.jspecify.annotations.NullMarked;
