@NullMarked
package org.regularis.casework.steps;

import org.jspecify.annotations.NullMarked;
