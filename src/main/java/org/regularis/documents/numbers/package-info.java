/**
 * The arithmetic of numbers that states print on papers: check digits, check letters and codes. Everything here is
 * pure: a text goes in, a {@link org.regularis.documents.numbers.NumberCheck} comes out, nothing is looked up or
 * kept. Each class names its rule; the examples are recomputed in its test.
 */
@NullMarked
@NamedInterface("numbers")
package org.regularis.documents.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
