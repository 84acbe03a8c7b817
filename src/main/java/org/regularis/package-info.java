/** The house; its rooms are the packages in it. */
@NullMarked
package org.regularis;

import org.jspecify.annotations.NullMarked;
