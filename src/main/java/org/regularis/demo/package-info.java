/** The demo's invented people and their cases, and the page that shows caught mail. */
@NullMarked
@ApplicationModule
package org.regularis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
