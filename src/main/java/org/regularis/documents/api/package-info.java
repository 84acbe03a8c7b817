/** The number checks for programs: JSON over HTTP. */
@NullMarked
package org.regularis.documents.api;

import org.jspecify.annotations.NullMarked;
