/** The desk's question whether an applicant is on file already. */
@NullMarked
@NamedInterface("duplicates")
package org.regularis.casework.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
