/** The invented applicant, whose facts a programme works out of attributes that all programmes share. */
@NullMarked
@NamedInterface("invented")
package org.regularis.programmes.invented;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
