/** How letters are put into words, kept and printed. */
@NullMarked
package org.regularis.correspondence.letters;

import org.jspecify.annotations.NullMarked;
