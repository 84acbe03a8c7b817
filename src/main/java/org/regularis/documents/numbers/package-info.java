/** The arithmetic of numbers that states print on papers: check digits and codes. */
@NullMarked
package org.regularis.documents.numbers;

import org.jspecify.annotations.NullMarked;
