/** The application; each package in it is a module. */
@NullMarked
package org.regularis;

import org.jspecify.annotations.NullMarked;
