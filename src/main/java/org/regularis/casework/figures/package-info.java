/** What a supervisor may ask about the cases of their offices: lists, loads and figures, by SQL over our own indexed tables. */
@NullMarked
@NamedInterface("figures")
package org.regularis.casework.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
