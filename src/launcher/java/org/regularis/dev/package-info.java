/** The servers that start beside the application: in tests, and when somebody runs {@code bin/start}. */
@NullMarked
package org.regularis.dev;

import org.jspecify.annotations.NullMarked;
