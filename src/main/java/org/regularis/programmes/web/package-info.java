/** The public pages before an application: what a programme is, who can take part, which rights people have. */
@NullMarked
package org.regularis.programmes.web;

import org.jspecify.annotations.NullMarked;
