@NullMarked
package org.regularis.shared.ui;

import org.jspecify.annotations.NullMarked;
