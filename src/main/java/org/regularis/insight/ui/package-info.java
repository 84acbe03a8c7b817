@NullMarked
package org.regularis.insight.ui;

import org.jspecify.annotations.NullMarked;
