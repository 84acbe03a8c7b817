@NullMarked
package org.regularis.casework.process;

import org.jspecify.annotations.NullMarked;
