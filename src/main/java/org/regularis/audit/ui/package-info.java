/** The auditor's screen. */
@NullMarked
package org.regularis.audit.ui;

import org.jspecify.annotations.NullMarked;
