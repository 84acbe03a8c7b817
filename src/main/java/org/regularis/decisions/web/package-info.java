@NullMarked
package org.regularis.decisions.web;

import org.jspecify.annotations.NullMarked;
