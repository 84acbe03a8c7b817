package org.regularis.decisions;

import java.time.Instant;
import org.regularis.shared.UserId;

/** Who does something on a case, and when. */
record Act(UserId by, Instant at) {}
