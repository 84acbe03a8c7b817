/** Working days and legal periods in the calendars of regions. */
@NullMarked
@NamedInterface("calendars")
package org.regularis.programmes.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
