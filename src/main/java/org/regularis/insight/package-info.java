/**
 * Figures of the process for those who steer it. It never acts: a number leads to the list behind it by its address.
 *
 * <p>It reads two of casework's tables, which are the read models of this module: {@code case_file} (stage, clock,
 * opened and closed) and {@code work_item} (who has which work until when). It writes to none and asks for no names
 * but those of colleagues.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "programmes"})
package org.regularis.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
