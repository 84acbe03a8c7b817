/** The frame around all staff screens. */
@NullMarked
package org.regularis.shell.ui;

import org.jspecify.annotations.NullMarked;
