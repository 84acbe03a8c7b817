@NullMarked
package org.regularis.casework.ui;

import org.jspecify.annotations.NullMarked;
