/** Public keys for those who check signatures. */
@NullMarked
package org.regularis.signing.api;

import org.jspecify.annotations.NullMarked;
