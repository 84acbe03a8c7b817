/** The decision tables of a programme and the engine that reads them: the only package of this module that knows Camunda. */
@NullMarked
package org.regularis.programmes.rules;

import org.jspecify.annotations.NullMarked;
