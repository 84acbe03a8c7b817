@NullMarked
package org.regularis.shared.web;

import org.jspecify.annotations.NullMarked;
