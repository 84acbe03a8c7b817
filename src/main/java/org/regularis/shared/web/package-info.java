/** What every page and every answer of the API is made of. */
@NullMarked
package org.regularis.shared.web;

import org.jspecify.annotations.NullMarked;
