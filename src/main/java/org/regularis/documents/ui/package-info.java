@NullMarked
@NamedInterface("ui")
package org.regularis.documents.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
