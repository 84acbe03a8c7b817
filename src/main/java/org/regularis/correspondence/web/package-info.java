@NullMarked
package org.regularis.correspondence.web;

import org.jspecify.annotations.NullMarked;
