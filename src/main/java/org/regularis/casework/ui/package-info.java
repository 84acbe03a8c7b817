@NullMarked
@NamedInterface("ui")
package org.regularis.casework.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
