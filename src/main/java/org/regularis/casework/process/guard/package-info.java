@NullMarked
package org.regularis.casework.process.guard;

import org.jspecify.annotations.NullMarked;
