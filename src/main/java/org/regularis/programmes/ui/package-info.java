/** The programme administrator's screen. */
@NullMarked
package org.regularis.programmes.ui;

import org.jspecify.annotations.NullMarked;
