/** The files themselves: what may come in, what is taken out of them, where they lie. */
@NullMarked
package org.regularis.documents.files;

import org.jspecify.annotations.NullMarked;
