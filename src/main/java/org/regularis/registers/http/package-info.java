/** Registers that are asked by HTTP. */
@NullMarked
package org.regularis.registers.http;

import org.jspecify.annotations.NullMarked;
