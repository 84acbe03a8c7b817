/** What a case page shows of registers. */
@NullMarked
package org.regularis.casework.ui.registers;

import org.jspecify.annotations.NullMarked;
