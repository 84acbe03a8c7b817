/** What an applicant may answer: each value with its own rule, and the text of a draft before it is one. */
@NullMarked
@NamedInterface("answers")
package org.regularis.applications.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
