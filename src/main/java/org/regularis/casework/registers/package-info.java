/** The registers that a case asks: which its programme wants, what officers see of them, what the process hears. */
@NullMarked
package org.regularis.casework.registers;

import org.jspecify.annotations.NullMarked;
