/** The decision tables of a programme and the engine that reads them: the only room here that knows Camunda. */
@NullMarked
package org.regularis.programmes.rules;

import org.jspecify.annotations.NullMarked;
