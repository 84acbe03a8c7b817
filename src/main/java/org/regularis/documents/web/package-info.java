@NullMarked
package org.regularis.documents.web;

import org.jspecify.annotations.NullMarked;
