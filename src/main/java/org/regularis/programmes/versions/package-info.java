/** Versions of programmes: how their files are read, checked, drafted, approved and kept. */
@NullMarked
package org.regularis.programmes.versions;

import org.jspecify.annotations.NullMarked;
