/** Where an application stands: its stage, whose turn it is and what is awaited. */
@NullMarked
@NamedInterface("progress")
package org.regularis.applications.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
