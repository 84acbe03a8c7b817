/** What all public pages and API answers share: language, layout, errors. */
@NullMarked
package org.regularis.shell.web;

import org.jspecify.annotations.NullMarked;
