@NullMarked
package org.regularis.employers.web;

import org.jspecify.annotations.NullMarked;
